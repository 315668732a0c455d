internal import Glibc
package import Publishing
package import Text

/// Serves a site from memory to the browsers of this machine, builds it anew when one of its files
/// changes, and tells the pages that are open.
///
/// Everything but the builds is done on the thread that runs it.
package final class PreviewServer {
  /// What the one who runs it may want to tell.
  package enum News {
    /// The first build is done and the address answers.
    case ready
    /// A build is done.
    case built(IncrementalBuild.Result, milliseconds: Int)
    /// Changes are looked for in another way than is usual, and why.
    case polling(reason: String)
  }

  /// How long to wait for further changes after one, in milliseconds.
  private static let pause = 6
  /// How often to look for changes where nobody tells of them, in milliseconds.
  private static let interval = 700
  /// How often to find out which pages are gone, in milliseconds.
  private static let round = 15_000

  /// The address of the site.
  package let address: String
  /// The newest site without errors.
  package private(set) var preview: Preview?

  private let port: Int
  private let shownPath: (String) -> String
  private let socket: LoopbackSocket
  private let loop: EventLoop
  private let rebuilding: Rebuilding
  private let wakening: WakeningPipe
  /// The wait for the folders; it goes before them.
  private var folderWait: EventLoop.Wait?
  private var folderWatch: FolderWatch?
  private var server: HTTPServer?
  private var waits: [EventLoop.Wait] = []
  private var pause: EventLoop.Wait?
  private var streams: [ObjectIdentifier: EventStream] = [:]
  private var answers: SiteAnswers
  private var tell: (News) -> Void = { _ in }
  /// What tells the sites of this server from those of others, and how many there were.
  private let start: String
  private var generation = 0
  /// How many files and connections the program may have open.
  private var descriptors = 1_024
  private var isBuilding = false
  /// Whether something changed while a build was under way.
  private var isStale = false

  /// Takes a port for a site.
  ///
  /// - Parameters:
  ///   - request: What the site is; its address is set here.
  ///   - port: The port that the user wants, or `nil` for the first that is free from 8080 on.
  ///   - isPolling: Whether to look for changes again and again rather than be told of them.
  ///   - shownPath: How the terminal names a file of the site.
  ///   - diagnostics: Where it goes why that cannot be.
  package init?(
    _ request: Build.Request, port: Int?, isPolling: Bool = false,
    shownPath: @escaping (String) -> String = { $0 }, reporting diagnostics: inout [Diagnostic]
  ) {
    do throws(LoopbackSocket.Failure) {
      if let port {
        socket = try LoopbackSocket(port: port)
      } else {
        socket = try LoopbackSocket.next(from: Self.usualPort)
      }
    } catch {
      diagnostics.append(.port(port, error.number))
      return nil
    }
    guard let loop = EventLoop(), let wakening = WakeningPipe() else {
      diagnostics.append(.noLoop(errno))
      return nil
    }
    self.port = socket.port
    self.shownPath = shownPath
    self.loop = loop
    self.wakening = wakening
    address = "http://127.0.0.1:\(socket.port)/"
    start = String(UInt64(getpid()) << 32 ^ UInt64(time(nil)), radix: 36)
    var request = request
    request.baseURL = address
    rebuilding = Rebuilding(request)
    if !isPolling { folderWatch = try? FolderWatch() }
    answers = SiteAnswers(
      port: socket.port, preview: nil, version: "",
      problems: ProblemReport([], excerpts: nil, shownPath: shownPath))
    isToldToPoll = isPolling
  }

  /// The port that is taken where it is free and the user names none.
  package static let usualPort = 8080
  private let isToldToPoll: Bool

  /// Serves until a signal comes, or not at all where there is no site.
  package func run(_ tell: @escaping (News) -> Void) {
    self.tell = tell
    ignorePipes()
    descriptors = raiseFileLimit()
    Interruption.watch(waking: wakening.writeEnd)
    defer { Interruption.wakeNobody() }
    waits.append(
      loop.whenReadable(wakening.readEnd) { [unowned self] in
        wakening.drain()
        if Interruption.signal != nil { return loop.stop() }
        if let outcome = rebuilding.take() { take(outcome) }
      })
    pause = loop.timer { [unowned self] in build() }
    waits.append(
      loop.repeating(every: Self.round) { [unowned self] in
        streams.values.forEach { $0.sendSign() }
      })
    if let folderWatch {
      folderWait = loop.whenReadable(folderWatch.descriptor) { [unowned self] in
        if self.folderWatch?.take() == true { pause?.set(milliseconds: Self.pause) }
      }
    } else {
      poll(because: isToldToPoll ? nil : "the system cannot tell of changes")
    }
    build()
    loop.run()
    streams = [:]
    server = nil
  }

  /// Looks for changes again and again from now on.
  private func poll(because reason: String?) {
    if let reason { tell(.polling(reason: reason)) }
    waits.append(loop.repeating(every: Self.interval) { [unowned self] in build() })
  }

  private func build() {
    guard !isBuilding else {
      isStale = true
      return
    }
    isBuilding = true
    // A build may end when the server has long gone; the pipe stays until then.
    rebuilding.begin { [wakening] in wakening.wake() }
  }

  private func take(_ outcome: Rebuilding.Outcome) {
    isBuilding = false
    if server == nil, outcome.folders.isEmpty, let result = outcome.result {
      // Whoever names the wrong folder need not be shown a page.
      tell(.built(result, milliseconds: outcome.milliseconds))
      return loop.stop()
    }
    if let result = outcome.result { show(result) }
    if server == nil { serve() }
    if let result = outcome.result {
      tell(.built(result, milliseconds: outcome.milliseconds))
      if generation == 1 { tell(.ready) }
    }
    watch(outcome.folders)
    if isStale {
      isStale = false
      build()
    }
  }

  /// Watches what is new among the folders of the site, and looks at them once more.
  private func watch(_ folders: [String]) {
    guard let folderWatch else { return }
    do throws(FolderWatch.Failure) {
      if try folderWatch.watch(folders) { isStale = true }
    } catch {
      // The loop must not wait for a descriptor that is closed.
      folderWait = nil
      self.folderWatch = nil
      poll(
        because: error.number == ENOSPC
          ? "the site has more folders than the system watches (fs.inotify.max_user_watches)"
          : "its folders cannot be watched: \(DiskError(.examined, "", error.number).reason)")
    }
  }

  /// Puts a new site in the place of the old one, and tells the pages.
  private func show(_ result: IncrementalBuild.Result) {
    let problems = ProblemReport(
      result.diagnostics, excerpts: result.excerpts, shownPath: shownPath)
    let former = preview
    if let new = result.preview { preview = new }
    if generation == 0 || result.preview != nil || preview == nil { generation += 1 }
    answers = SiteAnswers(
      port: port, preview: preview, version: "\(start)-\(generation)", problems: problems)
    let isStyle =
      result.preview != nil && former != nil && !result.changes.isEmpty
      && result.changes.allSatisfy { $0.hasPrefix("templates/assets/") && $0.hasSuffix(".css") }
    for stream in streams.values { greet(stream, isStyle: isStyle) }
    if result.preview != nil, let former {
      // Thousands of pages take their time to go.
      inBackground { withExtendedLifetime(former) {} }
    }
  }

  private func greet(_ stream: EventStream, isStyle: Bool = false) {
    stream.send(isStyle ? "styles" : "site", Array(answers.version.utf8))
    stream.send("problems", answers.problems.panel)
  }

  private func serve() {
    server = HTTPServer(loop, descriptors: descriptors) { [unowned self] request in
      answers.answer(to: request)
    } joining: { [unowned self] stream in
      let id = ObjectIdentifier(stream)
      stream.onClose = { [unowned self] in streams[id] = nil }
      streams[id] = stream
      greet(stream)
    }
    server?.accept(on: socket)
  }
}
