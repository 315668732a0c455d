internal import Text

/// Tells which cells of a table are results: those below a header such as "Result", those whose
/// row has a status such as "Agreed", or the widest of each row in a section on results.
struct ResultTable {
  private let passage: Passage
  private var table = -1
  private var resultColumn: Int?
  private var statusColumn: Int?

  init(_ passage: Passage) { self.passage = passage }

  /// Whether block `number` is a cell that tells a result; cells come in the order of the text.
  mutating func holdsResult(_ number: Int) -> Bool {
    let block = passage.blocks[number]
    guard case .cell(let table, let row, let column) = block.kind else { return false }
    if table != self.table {
      self.table = table
      resultColumn = nil
      statusColumn = nil
    }
    if row == 0 {
      readHeader(block, column)
      return false
    }
    if let statusColumn {
      return column != statusColumn && isWidest(number, row, besides: statusColumn)
        && isSettled(number, row, statusColumn)
    }
    if let resultColumn { return column == resultColumn }
    return block.section == .outcomes && isWidest(number, row, besides: nil)
  }

  private mutating func readHeader(_ block: Passage.Block, _ column: Int) {
    guard block.tokens.count < 4 else { return }
    if block.tokens.contains(where: { passage.isWord(.status, at: $0) }) {
      statusColumn = column
    } else if block.tokens.contains(where: { passage.hasAny([.result, .outcomeHeading], at: $0) }) {
      resultColumn = column
    }
  }

  /// Whether the row's status says that it was agreed, and not that it was not.
  private func isSettled(_ number: Int, _ row: Int, _ column: Int) -> Bool {
    cells(around: number, row).contains { other in
      guard case .cell(_, _, column) = passage.blocks[other].kind else { return false }
      let tokens = passage.blocks[other].tokens
      return tokens.contains {
        passage.verb(at: $0)?.classes.hasAny([.commit, .perform, .grant]) ?? false
      } && !tokens.contains { passage.hasAny(.negation, at: $0) }
    }
  }

  private func isWidest(_ number: Int, _ row: Int, besides status: Int?) -> Bool {
    let width = passage.blocks[number].tokens.count
    for other in cells(around: number, row) where other != number {
      guard case .cell(_, _, let column) = passage.blocks[other].kind, column != status else {
        continue
      }
      let count = passage.blocks[other].tokens.count
      if count > width || count == width && other < number { return false }
    }
    return true
  }

  /// Returns the cells of a row, as block numbers.
  private func cells(around number: Int, _ row: Int) -> [Int] {
    (max(0, number - 8)..<min(passage.blocks.count, number + 9)).filter {
      guard case .cell(table, row, _) = passage.blocks[$0].kind else { return false }
      return true
    }
  }
}
