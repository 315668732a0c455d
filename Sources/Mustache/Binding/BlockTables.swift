/// Which templates have which blocks, and which contents replace them where.
struct BlockTables {
  /// What replaces a block: content of the template that wrote it, with the blocks in force there.
  struct Override {
    var block: Block
    var name: String
    var template: Template
    var blocks: Int
    var users: Users?
  }

  private struct OverrideKey: Hashable {
    var name: String
    var offset: Int
    var blocks: Int
  }

  private let templates: TemplateShelf
  private(set) var overrides: [Override] = []
  /// The contents in force by the name of their block; table 0 is empty.
  private var tables: [[String: Int]] = [[:]]
  private var tableNumbers: [[String: Int]: Int] = [[:]: 0]
  private var overrideNumbers: [OverrideKey: Int] = [:]
  private var summaries: [String: Template.Summary] = [:]
  private var reachable: [String: Set<String>?] = [:]

  init(_ templates: TemplateShelf) { self.templates = templates }

  /// Returns what replaces the block `name` where the table is in force.
  func override(of name: String, in table: Int) -> Override? {
    tables[table][name].map { overrides[$0] }
  }

  /// Returns the table for a template that `scope` uses and gives `blocks`.
  ///
  /// What is in force in the scope goes before what it gives itself, so that the outermost user
  /// has the last word. Contents that the template has no block for are left out.
  mutating func table(for name: String, giving blocks: [Block], _ scope: Scope) -> Int {
    var table = tables[scope.blocks]
    for block in blocks.reversed() where table[block.name] == nil {
      table[block.name] = number(of: block, scope)
    }
    if let names = blockNames(of: name) { table = table.filter { names.contains($0.key) } }
    if let number = tableNumbers[table] { return number }
    tableNumbers[table] = tables.count
    tables.append(table)
    return tables.count - 1
  }

  private mutating func number(of block: Block, _ scope: Scope) -> Int {
    let key = OverrideKey(
      name: scope.name, offset: block.range.lowerBound, blocks: scope.blocks)
    if let number = overrideNumbers[key] { return number }
    overrideNumbers[key] = overrides.count
    overrides.append(
      Override(
        block: block, name: scope.name, template: scope.template, blocks: scope.blocks,
        users: scope.users))
    return overrides.count - 1
  }
}

// The blocks that a template offers.
extension BlockTables {
  /// Returns the blocks of a template and of all that it uses, or `nil` where only rendering
  /// tells what it uses.
  mutating func blockNames(of name: String) -> Set<String>? {
    if let names = reachable[name] { return names }
    var names: Set<String> = []
    var visited: Set<String> = [name]
    var waiting = [name]
    var isComplete = true
    while let next = waiting.popLast() {
      let summary = summary(of: next)
      names.formUnion(summary.blocks)
      if summary.usesDynamicNames { isComplete = false }
      for used in summary.templates where visited.insert(used).inserted { waiting.append(used) }
    }
    let result = isComplete ? names : nil
    reachable[name] = .some(result)
    return result
  }

  private mutating func summary(of name: String) -> Template.Summary {
    if let summary = summaries[name] { return summary }
    let summary = Template.Summary(templates[name]?.nodes ?? [])
    summaries[name] = summary
    return summary
  }
}
