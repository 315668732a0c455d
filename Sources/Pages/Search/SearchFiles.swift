internal import Text

/// Writes the files of a collection; `docs/search.md` says what each holds.
struct SearchFiles {
  /// How many documents one file of records describes.
  static let blockSize = 25

  let collection: SearchCollection

  private func file(_ name: String) -> String { "search/\(collection.name)/\(name).json" }

  /// The files, none of which is written before it is asked for.
  var pages: [Page] {
    let collection = collection
    let shards = WordShards(collection.postings).shards
    let blocks = stride(from: 0, to: collection.count, by: Self.blockSize)
    return [
      Page(
        file: file("manifest"),
        content: .data { manifestJSON(of: collection, shards: shards.map(\.key)) })
    ]
      + shards.map { shard in
        Page(
          file: file("words-" + shard.key),
          content: .data { wordsJSON(shard, in: collection.postings) })
      }
      + blocks.map { start in
        let end = min(start + Self.blockSize, collection.count)
        return Page(
          file: file("records-\(start / Self.blockSize)"),
          content: .data { recordsJSON((start..<end).map(collection.record)) })
      }
      + collection.facets.map { facet in
        Page(file: file("facet-" + facet.name), content: .data { facetJSON(facet) })
      }
  }
}

/// What a search has to know before it loads anything else.
private func manifestJSON(of collection: SearchCollection, shards: [String]) -> [UInt8] {
  var json = JSONWriter()
  json.object {
    $0.member("version", version(of: collection))
    $0.key("count")
    $0.integer(collection.count)
    $0.key("block")
    $0.integer(SearchFiles.blockSize)
    $0.key("facets")
    $0.array(collection.facets) { json, facet in
      json.object {
        $0.member("name", facet.name)
        $0.member("label", facet.label)
      }
    }
    $0.key("stop")
    $0.array(SearchCollection.stopWords)
    $0.key("shards")
    $0.array(shards)
  }
  return json.bytes + [0x0A]
}

/// Returns a hash of all that the other files hold.
private func version(of collection: SearchCollection) -> String {
  var hash = FNVHash()
  hash.add(collection.postings.fingerprint)
  for byte in recordsJSON((0..<collection.count).lazy.map(collection.record)) { hash.add(byte) }
  for byte in collection.facets.lazy.flatMap(facetJSON) { hash.add(byte) }
  return String(hash.value, radix: 36)
}

/// The words of one shard with their documents, a line each.
private func wordsJSON(_ shard: WordShards.Shard, in postings: Postings) -> [UInt8] {
  var json = JSONWriter(indentedBy: 0)
  json.object { json in
    for place in shard.ranges.joined() {
      let word = postings.order[place]
      json.key(named: String(decoding: postings.words[word], as: UTF8.self))
      var steps = DocumentSteps()
      for entry in postings.entries(of: word) {
        steps.add(entry.document, isWeighty: entry.isWeighty)
      }
      json.value(steps.json)
    }
  }
  return json.bytes + [0x0A]
}

private func recordsJSON(_ records: some Sequence<SearchRecord>) -> [UInt8] {
  jsonLines(of: records) { json, record in
    json.object { json in
      json.member("title", record.title)
      json.member("path", record.path)
      json.member("date", record.date)
      json.member("days", record.days)
      if let note = record.note { json.member("note", note) }
      if !record.text.isEmpty { json.member("text", record.text) }
      if let language = record.language { json.member("lang", language) }
    }
  }
}

private func facetJSON(_ facet: SearchFacet) -> [UInt8] {
  jsonLines(of: facet.values) { json, value in
    json.object { json in
      json.member("key", value.key)
      json.member("name", value.label)
      var steps = DocumentSteps()
      for document in value.documents { steps.add(document) }
      json.key("documents")
      json.value(steps.json)
    }
  }
}
