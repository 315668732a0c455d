extension Template {
  /// What one template has and uses, whatever it is used for.
  struct Summary {
    /// The names of its blocks.
    private(set) var blocks: Set<String> = []
    /// The templates that it names.
    private(set) var templates: Set<String> = []
    /// Whether data names some of those that it uses.
    private(set) var usesDynamicNames = false

    init(_ nodes: [Node]) { add(nodes) }

    private mutating func add(_ nodes: [Node]) {
      for node in nodes {
        switch node {
        case .text, .variable: break
        case .section(let section): add(section.nodes)
        case .block(let block):
          blocks.insert(block.name)
          add(block.nodes)
        case .partial(let reference, _): add(reference)
        case .parent(let parent):
          add(parent.reference)
          for block in parent.overrides { add(block.nodes) }
        }
      }
    }

    private mutating func add(_ reference: Reference) {
      switch reference.target {
      case .fixed(let name): templates.insert(name)
      case .dynamic: usesDynamicNames = true
      }
    }
  }
}
