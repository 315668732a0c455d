internal import Briefing
internal import Content
internal import Publishing

extension Flag {
  // Flags of all commands that read a whole site.
  static let output = Flag(
    "output", short: "o", value: "DIR", default: "public in the site", "the folder to publish")
  static let baseURL = Flag(
    "base-url", short: "b", value: "URL", default: "base_url of readout.yaml",
    "the address of the site")
  static let drafts = Flag("drafts", short: "D", "show drafts, marked as such")
  static let jobs = Flag(
    "jobs", short: "j", value: "N", kind: .number(1...256), default: "one a processor",
    "how many files to work on at once")
}

extension Invocation {
  /// Returns what flags and surroundings ask of a site.
  func siteRequest() throws(UsageError) -> Build.Request {
    let now = try environment.moment(flag: arguments.value("now"))
    var request = Build.Request(source: try source(), now: now, jobs: try jobs())
    request.output = try folder("output")
    request.baseURL = try baseURL()
    request.showsDrafts = arguments.has("drafts")
    return request
  }

  /// Returns the address that replaces the setting, or `nil` where neither flag nor variable is.
  private func baseURL() throws(UsageError) -> String? {
    guard
      let url = arguments.value("base-url") ?? environment.value("READOUT_BASE_URL")
    else { return nil }
    if let fault = Settings.fault(ofBaseURL: url) {
      let name = arguments.has("base-url") ? "--base-url" : "READOUT_BASE_URL"
      throw UsageError(message: "\(name) is '\(url)': \(fault)")
    }
    return url
  }
}
