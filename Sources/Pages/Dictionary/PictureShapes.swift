package import Mustache

extension ActivityView: Shaped {
  package static let shape = Shape<ActivityView>(
    "activity",
    [
      .text(
        "label", "The picture in words.", example: "Briefs by year; most in 2023: 14"
      ) { $0.label },
      .number("width", "How wide the picture is.", example: 120) { $0.width },
      .number("height", "How high the picture is.", example: 100) { _ in ActivityView.height },
      .list("bars", "The months or years that have briefs, oldest first.") { $0.bars },
      .list("ticks", "What stands below the bars, evenly spread.") { $0.ticks },
    ])
}

extension BarView: Shaped {
  package static let shape = Shape<BarView>(
    "bar",
    [
      .text("name", "The month or the year.", example: "2023") { $0.name },
      .number("count", "How many briefs it has.", example: 14) { $0.count },
      .number("x", "The left side.", example: 81) { $0.x },
      .number("y", "The top.", example: 50) { $0.y },
      .number("width", "How wide it is.", example: 8) { $0.width },
      .number("height", "How high it is.", example: 50) { $0.height },
    ])
}

extension TickView: Shaped {
  package static let shape = Shape<TickView>(
    "tick",
    [
      .text("label", "The month or the year.", example: "2020") { $0.label }
    ])
}

extension NetworkView: Shaped {
  package static let shape = Shape<NetworkView>(
    "network",
    [
      .number("width", "How wide the picture is.", example: 120) { _ in NetworkView.width },
      .number("height", "How high the picture is.", example: 1280) { $0.height },
      .number("ems", "The same height in ems, two for each person.", example: 80) {
        $0.people.count * 2
      },
      .number("x", "Where arcs begin and end, from the left.", example: 110) { _ in PairView.x },
      .list("people", "Those who took part most often, forty at the most, row by row.") {
        $0.people
      },
      .list("pairs", "Those of them who met, 150 pairs at the most, most often first.") {
        $0.pairs
      },
      .flag("isCut", "Whether there are more pairs than are drawn.") { $0.isCut },
    ])
}

extension PersonView: Shaped {
  package static let shape = Shape<PersonView>(
    "person of the network",
    [
      .object("link", "The person, with the number of briefs.") { $0.link },
      .list("met", "Whom the person met, with how often, most often first.") { $0.met },
      .number("y", "The middle of the row, from the top.", example: 48) { $0.y },
      .number("radius", "How large the dot is.", example: 4) { $0.radius },
    ])
}

extension PairView: Shaped {
  package static let shape = Shape<PairView>(
    "pair",
    [
      .number("count", "How often they met.", example: 2) { $0.count },
      .number("top", "The upper end of the arc.", example: 48) { $0.top },
      .number("bottom", "The lower end of the arc.", example: 176) { $0.bottom },
      .number("reach", "How far it goes to the left.", example: 64) { $0.reach },
      .number("half", "Half its height.", example: 64) { $0.half },
      .number("thickness", "How thick it is.", example: 2) { $0.thickness },
    ])
}
