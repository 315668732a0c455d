internal import CYAML

/// A step through a YAML text, as libyaml reports it, free of C.
///
/// `start` and `end` count Unicode scalars from the beginning of the input, as libyaml does.
struct Event {
  enum Kind {
    case documentStart(isExplicit: Bool)
    case alias
    case scalar(String, isPlain: Bool)
    case listStart
    case mapStart
    case collectionEnd
    /// Begin and end of the stream, end of a document.
    case other
  }

  var kind: Kind
  var start: Int
  var end: Int
  var hasAnchor = false
  var hasTag = false
}

/// The reason why libyaml went no further.
struct SyntaxFault {
  /// libyaml's words for what is wrong.
  var problem: String
  /// Where that is, in Unicode scalars; for a character that YAML forbids, in bytes instead.
  var index: Int
  /// libyaml's words for what it was reading, and where that began; may be empty.
  var context: String
  var contextIndex: Int
  /// The character that YAML allows nowhere.
  var forbidden: UInt32?
}

/// Calls `visit` with each event of the YAML in `range`, until it returns `false`.
///
/// - Returns: What stopped libyaml, or `nil` where it came to the end or `visit` ended it.
func forEachEvent(
  in bytes: [UInt8], range: Range<Int>, _ visit: (Event) -> Bool
) -> SyntaxFault? {
  // The parser keeps its own address, so it must not move.
  let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  defer { unsafe parser.deallocate() }
  guard unsafe yaml_parser_initialize(parser) == 1 else {
    return SyntaxFault(problem: "no memory", index: 0, context: "", contextIndex: 0)
  }
  defer { unsafe yaml_parser_delete(parser) }
  return unsafe bytes.withUnsafeBufferPointer { buffer in
    let input = unsafe buffer[range]
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(
      parser, UnsafeBufferPointer(rebasing: input).baseAddress, range.count)
    return unsafe visitEvents(of: parser, visit)
  }
}

private func visitEvents(
  of parser: UnsafeMutablePointer<yaml_parser_t>, _ visit: (Event) -> Bool
) -> SyntaxFault? {
  while true {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { return unsafe fault(of: parser) }
    defer { unsafe yaml_event_delete(&event) }
    let isLast = unsafe event.type == YAML_STREAM_END_EVENT
    guard unsafe visit(Event(event)), !isLast else { return nil }
  }
}

extension Event {
  fileprivate init(_ event: yaml_event_t) {
    unsafe self.init(
      kind: .other, start: Int(event.start_mark.index), end: Int(event.end_mark.index))
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT:
      kind = unsafe .documentStart(isExplicit: event.data.document_start.implicit == 0)
    case YAML_ALIAS_EVENT:
      kind = .alias
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = unsafe .scalar(
        String(decoding: value, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      hasAnchor = unsafe scalar.anchor != nil
      hasTag = unsafe scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      kind = .listStart
      hasAnchor = unsafe event.data.sequence_start.anchor != nil
      hasTag = unsafe event.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      kind = .mapStart
      hasAnchor = unsafe event.data.mapping_start.anchor != nil
      hasTag = unsafe event.data.mapping_start.tag != nil
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      kind = .collectionEnd
    default:
      break
    }
  }
}

private func fault(of parser: UnsafeMutablePointer<yaml_parser_t>) -> SyntaxFault {
  let state = unsafe parser.pointee
  let problem = unsafe state.problem.map { unsafe String(cString: $0) } ?? "unknown fault"
  let context = unsafe state.context.map { unsafe String(cString: $0) } ?? ""
  guard unsafe state.error == YAML_READER_ERROR else {
    return unsafe SyntaxFault(
      problem: problem, index: Int(state.problem_mark.index), context: context,
      contextIndex: Int(state.context_mark.index))
  }
  return unsafe SyntaxFault(
    problem: problem, index: Int(state.problem_offset), context: context, contextIndex: 0,
    forbidden: UInt32(truncatingIfNeeded: state.problem_value))
}
