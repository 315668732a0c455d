extension Template {
  /// A name that the template uses below another, such as `site-css` in `assets.site-css`.
  package struct InnerName: Hashable, Sendable {
    package let name: String
    /// Where it stands in the file.
    package let offset: Int
  }

  /// Returns the names that stand directly below `root` in dotted names, in no particular order.
  ///
  /// Open data takes every name; whoever knows better which there are asks here.
  package func names(below root: String) -> [InnerName] {
    var found: [InnerName] = []
    var rest = nodes
    while let node = rest.popLast() {
      switch node {
      case .variable(let name, _): found += inner(name, below: root)
      case .section(let section):
        found += inner(section.name, below: root)
        rest += section.nodes
      case .parent(let parent): rest += parent.overrides.flatMap(\.nodes)
      case .block(let block): rest += block.nodes
      case .text, .partial: break
      }
    }
    return found
  }

  private func inner(_ name: Name, below root: String) -> [InnerName] {
    guard name.parts.count > 1, name.parts[0] == root else { return [] }
    return [InnerName(name: name.parts[1], offset: name.offset(ofPart: 1))]
  }
}
