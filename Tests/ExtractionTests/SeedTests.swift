import Briefing
import Glibc
import TestSupport
import Testing
import Text

@testable import Extraction

@Suite struct SeedTests {
  /// The folder that `EVALUATION_SETS` names, where the user's own first text lies.
  static let folder: String? = unsafe getenv("EVALUATION_SETS").map { unsafe String(cString: $0) }

  @Test(.enabled(if: folder != nil))
  func `the first text gives exactly its facts`() throws {
    let text = try #require(contents(of: (Self.folder ?? "") + "/seed.txt"))
    let read = Read(text)
    #expect(read.participants == ["Biden", "Xi Jinping"])
    #expect(read.facts.participants.map(\.country) == [nil, "China"])
    #expect(read.facts.participants.map(\.title) == ["President", "President"])
    #expect(Set(read.mentioned) == ["Nancy Pelosi", "Wang Yi"])
    #expect(
      read.pillars == [
        "mutual respect", "disagreement management",
        "cooperation in areas like climate change and AI",
        "sharing major country responsibilities", "enhancing people-to-people connections",
      ])
    #expect(
      read.facts.pillars.allSatisfy {
        $0.framework == "five-pillar strategy" && $0.by == "Xi Jinping"
      })
    #expect(
      read.outcomes == [
        "resumption of military-to-military communications",
        "initiatives to decrease fentanyl production",
      ])
    #expect(read.facts.outcomes.first?.status == .resumed)
  }

  @Test func `a text of the same kind gives exactly its facts`() {
    let read = Read(
      """
      President Halloran and Norwegian Prime Minister Astrid Nyberg, during their two-hour meeting \
      at the forum in Lima, reached notable agreements. The main outcomes included the resumption \
      of port-to-port inspections and initiatives to reduce plastic waste.

      Halloran described the discussions as very useful, noting the need for calm.

      Astrid Nyberg, in her remarks, said that the two coasts could grow together. After the \
      meeting, Nyberg set out a four-pillar strategy for the coasts, encompassing mutual trust, \
      trade in areas like cod and timber, sharing of charts, and closer youth exchange. She urged \
      Peru to refrain from new quotas, halt dredging, and review its rules on ferries.

      The leaders also discussed resuming ferry traffic through the Joint Harbour Group.

      Ties had soured after Ingrid Solberg's visit to the islands and Danish Foreign Minister Lars \
      Holm's trip to Quito.
      """)
    #expect(read.participants == ["Halloran", "Astrid Nyberg"])
    #expect(read.facts.participants.map(\.country) == [nil, "Norway"])
    #expect(read.mentioned == ["Ingrid Solberg", "Lars Holm"])
    #expect(
      read.pillars == [
        "mutual trust", "trade in areas like cod and timber", "sharing of charts",
        "closer youth exchange",
      ])
    #expect(read.facts.pillars.allSatisfy { $0.by == "Astrid Nyberg" })
    #expect(
      read.outcomes == [
        "resumption of port-to-port inspections", "initiatives to reduce plastic waste",
      ])
  }

  private func contents(of path: String) -> String? {
    guard let file = unsafe fopen(path, "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
