import Content
import Foundation
import Testing

@Suite struct SchemaFileTests {
  @Test(arguments: SchemaFile.allCases)
  func `every key is there, with a sentence that explains it`(file: SchemaFile) throws {
    let json = try JSONSerialization.jsonObject(with: Data(file.jsonSchema())) as? [String: Any]
    let properties = try #require(json?["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(file.schema.keys.map(\.name)))
    for (name, property) in properties {
      let sentence = property["description"] as? String ?? ""
      #expect(sentence.hasSuffix(".") && sentence.first?.isUppercase == true, "\(name)")
    }
    #expect(json?["required"] as? [String] == file.schema.keys.filter(\.isRequired).map(\.name))
  }

  @Test func `maps inside are described once, and no other key may stand anywhere`() throws {
    let text = String(decoding: SchemaFile.brief.jsonSchema(), as: UTF8.self)
    for name in ["participant", "framework", "outcome", "source", "update", "fact"] {
      #expect(text.split(separator: "\n").count { $0 == "    \"\(name)\": {" } == 1, "\(name)")
      #expect(text.contains("\"$ref\": \"#/$defs/\(name)\""))
    }
    #expect(text.split(separator: "\"additionalProperties\": false").count == 8)
  }
}
