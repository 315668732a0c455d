internal import Glibc
internal import Publishing
internal import Text

extension Diagnostic {
  /// Words why a port cannot be taken; `nil` is any of those that are tried.
  static func port(_ port: Int?, _ number: Int32) -> Diagnostic {
    let reason = DiskError(.examined, "", number).reason
    guard let port else {
      return Diagnostic(
        "port-taken", path: nil,
        "no port from \(PreviewServer.usualPort) on is free: \(reason); name one with --port")
    }
    return switch number {
    case EADDRINUSE:
      Diagnostic(
        "port-taken", path: nil,
        "port \(port) is taken; end what uses it, name another, or leave out --port to get one "
          + "that is free")
    case EACCES:
      Diagnostic(
        "port-taken", path: nil,
        "port \(port) is only for the administrator; name one above 1023")
    default:
      Diagnostic("port-taken", path: nil, "port \(port) cannot be used: \(reason); name another")
    }
  }

  /// Words why there is nothing to wait in for connections.
  static func noLoop(_ number: Int32) -> Diagnostic {
    Diagnostic(
      "io-error", path: nil,
      "the system cannot wait for connections: \(DiskError(.examined, "", number).reason); "
        + "end other programs")
  }
}
