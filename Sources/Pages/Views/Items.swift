/// The items of a list, each made when a template comes to it.
///
/// The list itself is as small as its owner, so that asking how many items there are, and then for
/// the items, builds nothing twice.
package struct Items<Owner: Sendable, Item: Sendable>: RandomAccessCollection, Sendable {
  private let owner: Owner
  private let item: @Sendable (Owner, Int) -> Item
  package let endIndex: Int
  package var startIndex: Int { 0 }

  init(of owner: Owner, count: Int, _ item: @escaping @Sendable (Owner, Int) -> Item) {
    self.owner = owner
    self.item = item
    endIndex = count
  }

  package subscript(index: Int) -> Item { item(owner, index) }
}
