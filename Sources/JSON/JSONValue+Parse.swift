internal import CJansson

extension JSONValue {
  /// Parses a JSON text in UTF-8; it may be any value, with white space around it.
  ///
  /// Refused are, besides what is no JSON, keys that stand twice, the character U+0000, halves of
  /// surrogate pairs, numbers beyond the range of `Double`, and more than 2,048 levels.
  ///
  /// - Throws: `JSONFault`, which tells the first fault and its place.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    guard bytes.count <= Int(Int32.max) else { throw JSONFault(tooLong: bytes) }
    guard !bytes.isEmpty else { throw JSONFault(emptyText: bytes) }
    // jansson passes over a NUL byte that stands behind a number or a word.
    if let offset = bytes.firstIndex(of: 0) { throw JSONFault(nulByteAt: offset, in: bytes) }
    var error = json_error_t()
    let root = unsafe bytes.withUnsafeBytes { buffer in
      unsafe json_loadb(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, flags, &error)
    }
    guard let root = unsafe root else { throw JSONFault(Refusal(error), in: bytes) }
    defer { unsafe json_decref(root) }
    var numbers = JSONNumbers(in: bytes)
    return unsafe value(of: root, &numbers)
  }

  /// Any value at the top, no key twice; numbers as `Double`, so that none is too long for `Int`.
  private static let flags = Int(
    JSON_DECODE_ANY | JSON_REJECT_DUPLICATES | JSON_DECODE_INT_AS_REAL)

  /// Returns jansson's tree as a value; the numbers of the text come in the order of the tree.
  private static func value(
    of node: UnsafeMutablePointer<json_t>, _ numbers: inout JSONNumbers
  ) -> JSONValue {
    switch unsafe node.pointee.type {
    case JSON_TRUE: return .boolean(true)
    case JSON_FALSE: return .boolean(false)
    case JSON_INTEGER, JSON_REAL: return .number(numbers.next())
    case JSON_STRING:
      return unsafe .string(text(json_string_value(node), json_string_length(node)))
    case JSON_ARRAY:
      var items: [JSONValue] = []
      for index in unsafe 0..<json_array_size(node) {
        guard let item = unsafe json_array_get(node, index) else { break }
        unsafe items.append(value(of: item, &numbers))
      }
      return .array(items)
    case JSON_OBJECT:
      var members: [Member] = []
      var place = unsafe json_object_iter(node)
      while let member = unsafe place, let item = unsafe json_object_iter_value(member) {
        let key = unsafe text(json_object_iter_key(member), json_object_iter_key_len(member))
        unsafe members.append(Member(key: key, value: value(of: item, &numbers)))
        unsafe place = json_object_iter_next(node, member)
      }
      return .object(members)
    default: return .null
    }
  }

  private static func text(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}

/// Why jansson refused a text, free of C.
struct Refusal {
  enum Kind {
    case depth, encoding, end, trailing, syntax, nul, duplicate, overflow, other
  }

  let kind: Kind
  /// jansson's words.
  let text: String
  /// How many bytes were read: mostly the end of the token that is wrong.
  let end: Int
}

extension Refusal {
  fileprivate init(_ error: json_error_t) {
    end = max(0, Int(error.position))
    let bytes = unsafe withUnsafeBytes(of: error.text) { unsafe Array($0) }
    text = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    // The last byte of the words is the code.
    kind =
      switch json_error_code(UInt32(bytes.last ?? 0)) {
      case json_error_stack_overflow: .depth
      case json_error_invalid_utf8: .encoding
      case json_error_premature_end_of_input: .end
      case json_error_end_of_input_expected: .trailing
      case json_error_invalid_syntax: .syntax
      case json_error_null_character, json_error_null_byte_in_key: .nul
      case json_error_duplicate_key: .duplicate
      case json_error_numeric_overflow: .overflow
      default: .other
      }
  }
}
