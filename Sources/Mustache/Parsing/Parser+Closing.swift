internal import Text

extension Parser {
  /// Closes what the tag names, and before it what is still open inside.
  mutating func close(_ tag: Tag, _ line: Surroundings) {
    let key = closingKey(tag)
    guard let depth = open.lastIndex(where: { $0.key == key }) ?? meantDepth(key, tag) else {
      return skip(tag, line)
    }
    while open.count - 1 > depth {
      let inner = open[open.count - 1]
      diagnostics.append(
        .crossedSection(
          file.text(in: tag.range), inner: inner.title,
          fix: scanner.delimiters.tag("/" + inner.key),
          in: file, at: tag.range.lowerBound, opened: inner.start))
      closedEarly[inner.key, default: 0] += 1
      finish(inner)
    }
    endLine(tag, line)
    if open[depth].opensLine {
      let start = open[depth].contentStart
      let content = start..<max(start, tag.range.lowerBound)
      open[depth].indentation = lines.indentation(of: content) ?? open[depth].indentation
    }
    finish(open[depth])
  }

  /// Takes the line of a closing tag as the innermost container wants it.
  private mutating func endLine(_ tag: Tag, _ line: Surroundings) {
    let innermost = open.count - 1
    let container = open[innermost]
    switch container.kind {
    case .root, .section: skip(tag, line)
    case .parent:
      append(lines.keep(line, before: tag.range))
      open[innermost].closesLine = line.after != nil
      if let after = line.after, container.indentation != nil { lines.move(to: after) }
    case .override:
      open[innermost].closesLine = line.isLeading
      if line.isLeading {
        lines.pass(tag.range)
      } else {
        append(lines.keep(line, before: tag.range))
      }
    case .block:
      let sharesLine = !container.opensLine && container.lineStart == lines.lineStart
      if sharesLine, container.indentation != nil, let after = line.after {
        append(lines.keep(line, before: tag.range))
        open[innermost].lineEnd = tag.range.upperBound..<after
        lines.move(to: after)
      } else {
        open[innermost].closesLine = line.isStandalone
        skip(tag, line)
      }
    }
  }

  /// Takes the innermost container off the stack and puts its node into the next one.
  private mutating func finish(_ container: Container) {
    open.removeLast()
    switch container.kind {
    case .root: break
    case .section(let name, let isInverted):
      append(.section(Section(name: name, isInverted: isInverted, nodes: container.nodes)))
    case .parent(let reference):
      let isStandalone = container.indentation != nil && container.closesLine
      if isStandalone { open[open.count - 1].nodes.removeLast() }
      append(.parent(container.parent(of: reference, isStandalone: isStandalone, in: file)))
    case .block, .override:
      let block = Block(
        name: container.key, range: container.tag?.content ?? 0..<0, nodes: container.nodes,
        indentation: container.indentation, opensLine: container.opensLine,
        closesLine: container.closesLine, lineEnd: container.lineEnd)
      append(.block(block))
    }
  }

  /// Returns the depth of the innermost container where `key` looks like its name misspelt.
  ///
  /// The tag is reported in any case, unless it is the end of something that was closed early.
  private mutating func meantDepth(_ key: String, _ tag: Tag) -> Int? {
    if let count = closedEarly[key], count > 0 {
      closedEarly[key] = count - 1
      return nil
    }
    let innermost = open[open.count - 1]
    let isMisspelt = innermost.tag != nil && nearMiss(to: key, among: [innermost.key]) != nil
    let meant = isMisspelt ? scanner.delimiters.tag("/" + innermost.key) : nil
    let note = innermost.tag.map {
      Diagnostic.Note(in: file, at: $0.range.lowerBound, "\(innermost.title) was opened here")
    }
    diagnostics.append(
      .unopenedSection(
        file.text(in: tag.range), meant: meant, in: file, at: tag.range.lowerBound,
        notes: [note].compactMap { $0 }))
    return isMisspelt ? open.count - 1 : nil
  }

  /// Reports something that is still open at the end of the file.
  mutating func reportUnclosed(_ container: Container) {
    diagnostics.append(
      .unclosedSection(
        container.noun, container.key, fix: scanner.delimiters.tag("/" + container.key), in: file,
        at: container.start))
  }
}
