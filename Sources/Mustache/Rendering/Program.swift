/// A template bound to the shape of its subjects, ready to be rendered.
///
/// Programs never change; many threads may render the same one at once.
package struct Program<Subject: Shaped>: Sendable {
  /// The names of the templates that it is made of, in order.
  package let templates: [String]
  private let code: Code

  init(_ code: Code, templates: [String]) {
    self.code = code
    self.templates = templates
  }

  /// Appends the template, filled with what it asks of `subject`, to `output`.
  ///
  /// - Complexity: O(*n*) in the number of bytes appended and of items walked through; memory
  ///   beyond `output` grows with the depth of the template only.
  package func render(_ subject: Subject, into output: inout [UInt8]) {
    // Bound templates never use themselves, so their depth has an end.
    var machine = Machine(SubjectFrame(subject), start: code.starts[0], limits: .none)
    while true {
      switch machine.run(code, into: &output) {
      case .named: continue
      case .done, .missing, .tooDeep, .tooLong: return
      }
    }
  }
}
