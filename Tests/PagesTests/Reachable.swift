import Mustache

@testable import Pages

/// Returns every outline that a template can come to, each once: pages first, then what they
/// hold, in the order in which a reader of the pages meets it.
func reachableOutlines() -> [Outline] {
  var found: [Outline] = []
  for kind in PageKind.allCases where !found.contains(kind.outline) { found.append(kind.outline) }
  var next = 0
  while next < found.count {
    for nested in found[next].entries.compactMap(\.nested) where !found.contains(nested) {
      found.append(nested)
    }
    next += 1
  }
  return found
}

/// The outlines of pages; every other reachable outline is that of an object.
let pageOutlines = Set(PageKind.allCases.map(\.outline))

/// The names that every template knows.
let frameNames = Set(PageKind.notFound.outline.entries.map(\.name))
