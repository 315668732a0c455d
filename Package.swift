// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"), .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A library target and the test target that bears its name; `data` are files that are no code.
func room(_ name: String, uses rooms: String..., besides data: [String] = []) -> [Target] {
  let uses = rooms.map { Target.Dependency(stringLiteral: $0) }
  return [
    .target(name: name, dependencies: uses, exclude: data, swiftSettings: settings),
    .testTarget(
      name: name + "Tests",
      dependencies: [.init(stringLiteral: name), "TestSupport"] + uses.filter(isSwift),
      swiftSettings: settings),
  ]
}

/// The tests of a room see the rooms above it, but none of their C.
func isSwift(_ dependency: Target.Dependency) -> Bool {
  if case .byNameItem(let name, _) = dependency {
    !name.hasPrefix("C") || name == "Content"
  } else {
    true
  }
}

let rooms: [Target] = [
  room("Text"),
  room("Images", uses: "Text"),
  room("YAML", uses: "Text", "CYAML"),
  room("JSON", uses: "Text", "CJansson"),
  room("Markdown", uses: "Text", "CCMark", "CMemory"),
  room("Mustache", uses: "Text"),
  room("Briefing", uses: "Text"),
  room("Embedded", uses: "CEmbedded"),
  room("Extraction", uses: "Text", "Briefing", "Embedded", besides: ["Lexicons"]),
  room("Content", uses: "Text", "YAML", "Markdown", "Briefing", "Extraction"),
  room("HTML", uses: "Text", "CGumbo", "CMemory"),
  room("Authoring", uses: "Text", "YAML", "HTML", "Briefing", "Extraction", "Content"),
  room("Pages", uses: "Text", "Images", "Mustache", "Briefing"),
  room(
    "Publishing", uses: "Text", "Images", "Mustache", "Briefing", "Embedded", "Extraction",
    "Content", "Pages", "CExchange", "CMD", besides: ["NewSite/Skeleton"]),
  room("Serving", uses: "Text", "Embedded", "Publishing", "CEvent", besides: ["Live"]),
].flatMap { $0 }

let package = Package(
  name: "Readout",
  products: [
    .executable(name: "readout", targets: ["readout"]),
    .library(name: "faults", type: .dynamic, targets: ["CFaults"]),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CJansson", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"])]),
    .systemLibrary(name: "CMD", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(
      name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(
      name: "CEvent", pkgConfig: "libevent", providers: [.apt(["libevent-dev"])]),
    .target(name: "CExchange"),
    .target(name: "CMemory"),
    .target(name: "CEmbedded"),
  ] + rooms + [
    .executableTarget(
      name: "readout",
      dependencies: [
        "Text", "JSON", "Mustache", "Briefing", "Embedded", "Extraction", "Content", "Authoring",
        "Pages", "Publishing", "Serving", "CExchange",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "bench",
      dependencies: [
        "CCMark", "Text", "Markdown", "Briefing", "Embedded", "Extraction", "Content", "Pages",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "readoutTests",
      dependencies: [
        "readout", "Text", "JSON", "Briefing", "Extraction", "Content", "Authoring", "Publishing",
        "TestSupport",
      ],
      swiftSettings: settings),
    .target(name: "CFaults", path: "Tests/faults"),
    .target(
      name: "TestSupport", dependencies: ["Text"], path: "Tests/TestSupport",
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// `Scripts/fuzz` needs the program as a library, whose `main` gives way to that of libFuzzer.
if Context.environment["READOUT_FUZZ"] != nil,
  let program = package.targets.first(where: { $0.name == "readout" })
{
  let withoutMain = ["-Xfrontend", "-entry-point-function-name", "-Xfrontend", "readout_main"]
  package.products = []
  package.targets.removeAll { ["readout", "readoutTests"].contains($0.name) }
  package.targets += [
    .target(
      name: "readout", dependencies: program.dependencies,
      swiftSettings: settings + [.unsafeFlags(withoutMain)]),
    .executableTarget(
      name: "fuzz",
      dependencies: program.dependencies + ["YAML", "Markdown", "HTML", "Images", "readout"],
      path: "Tests/fuzz", exclude: ["corpus", "words"], swiftSettings: settings),
  ]
}
