internal import CMemory
internal import CCMark

/// A tree of libcmark's in memory that is given back all at once.
///
/// Nodes of an arena are not freed one by one, which takes a third of the time of a parse. The
/// arena is the thread's: trees of one thread that live at the same time are given back together,
/// with the outermost `withTree`.
enum Tree {
  /// Calls `body` with the root of the tree of `text`.
  static func withTree<Result>(
    of text: UnsafeBufferPointer<UInt8>, _ body: (OpaquePointer) -> Result
  ) -> Result {
    defer { readout_arena_reset() }
    return unsafe body(root(of: text))
  }

  /// Returns the root of the tree of `text`, which lives as long as the tree around it.
  static func root(of text: UnsafeBufferPointer<UInt8>) -> OpaquePointer {
    let memory = unsafe cmark_mem(
      calloc: readout_arena_calloc, realloc: readout_arena_realloc, free: readout_arena_free)
    // The parser and every node keep the address of the allocator, so it lives where they do.
    let allocator = unsafe readout_arena_calloc(1, MemoryLayout<cmark_mem>.size)
      .bindMemory(to: cmark_mem.self, capacity: 1)
    unsafe allocator.initialize(to: memory)
    let parser = unsafe cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, allocator)
    unsafe text.withMemoryRebound(to: CChar.self) {
      unsafe cmark_parser_feed(parser, $0.baseAddress, $0.count)
    }
    guard let root = unsafe cmark_parser_finish(parser) else {
      preconditionFailure("libcmark makes a tree of any text")
    }
    return unsafe root
  }
}
