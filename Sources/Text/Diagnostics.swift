extension Diagnostic {
  static func invalidUTF8(in file: SourceFile, at offset: Int) -> Diagnostic {
    let byte = String(file.bytes[offset], radix: 16, uppercase: true)
    return Diagnostic(
      "not-utf8", in: file, at: offset,
      "the byte 0x\(byte) is not UTF-8 text; save the file with the encoding UTF-8")
  }

  static func nulByte(in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "nul-byte", in: file, at: offset,
      "the file holds a NUL byte and is not text; remove the byte or the file")
  }
}
