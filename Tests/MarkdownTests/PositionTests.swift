import Testing

/// Whatever a word stands in, it leads to its bytes.
///
/// The numbers of the documents are fixed, so that a fault is found again; a document that shows
/// one has its number in the message.
@Suite struct PositionTests {
  @Test(arguments: [0..<250, 250..<500])
  func `each word of a random document leads to its bytes`(numbers: Range<Int>) {
    for number in numbers {
      let document = RandomDocument(seed: number)
      var check = PositionCheck(document, seed: number)
      if let fault = check.fault() {
        Issue.record("document \(number): \(fault)\n\(document.marked)")
      }
    }
  }
}
