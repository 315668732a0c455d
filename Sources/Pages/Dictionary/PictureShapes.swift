package import Mustache

extension ActivityView: Shaped {
  package static let shape = Shape<ActivityView>(
    "activity",
    [
      .text(
        "label", "The picture in words.", example: "Briefs by year; most in 2023, 14"
      ) { $0.label },
      .number("width", "How wide the picture is.", example: 720) { _ in ActivityView.width },
      .number("height", "How high the picture is.", example: 124) { _ in ActivityView.height },
      .number("ground", "Where the bars stand.", example: 100) { _ in ActivityView.ground },
      .list("bars", "The months or years that have briefs, oldest first.") { $0.bars },
      .list("ticks", "The marks of the axis.") { $0.ticks },
    ])
}

extension BarView: Shaped {
  package static let shape = Shape<BarView>(
    "bar",
    [
      .text("name", "The month or the year.", example: "2023") { $0.name },
      .number("count", "How many briefs it has.", example: 14) { $0.count },
      .number("x", "The left side.", example: 60) { $0.x },
      .number("y", "The top.", example: 18) { $0.y },
      .number("width", "How wide it is.", example: 46) { $0.width },
      .number("height", "How high it is.", example: 82) { $0.height },
      .number("middle", "The middle from left to right.", example: 83) { $0.middle },
      .flag("isLabelled", "Whether its number shall stand over it.") { $0.isLabelled },
    ])
}

extension TickView: Shaped {
  package static let shape = Shape<TickView>(
    "tick",
    [
      .text("label", "The month or the year.", example: "2020") { $0.label },
      .number("x", "Its place from the left.", example: 83) { $0.x },
    ])
}

extension NetworkView: Shaped {
  package static let shape = Shape<NetworkView>(
    "network",
    [
      .number("width", "How wide the picture is.", example: 400) { _ in NetworkView.width },
      .number("height", "How high the picture is.", example: 880) { $0.height },
      .number("x", "Where arcs begin and end, from the left.", example: 150) { _ in PairView.x },
      .list("people", "Those who took part most often, forty at the most.") { $0.people },
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
      .text("label", "The name, cut where it is too long for the picture.", example: "Xi Jinping") {
        $0.label
      },
      .number("y", "The middle of the row, from the top.", example: 33) { $0.y },
      .number("radius", "How large the dot is.", example: 4) { $0.radius },
    ])
}

extension PairView: Shaped {
  package static let shape = Shape<PairView>(
    "pair",
    [
      .number("count", "How often they met.", example: 2) { $0.count },
      .number("top", "The upper end of the arc.", example: 33) { $0.top },
      .number("bottom", "The lower end of the arc.", example: 121) { $0.bottom },
      .number("reach", "How far it goes to the left.", example: 44) { $0.reach },
      .number("half", "Half its height.", example: 44) { $0.half },
      .number("thickness", "How thick it is.", example: 2) { $0.thickness },
    ])
}
