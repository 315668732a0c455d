import Testing

@Suite struct RenderTests {
  @Test func `a template is filled with data, partials come from beside it`() throws {
    let program = try Program()
    try program.write(
      "{{#people}}{{>card}}{{>icons/flag}}{{/people}}{{>none}}\n", to: "t/a.mustache")
    try program.write("[{{name}} {{size}}]", to: "t/card.mustache")
    try program.write("({{>deep}})", to: "t/icons/flag.mustache")
    try program.write("{{#name}}!{{/name}}", to: "t/deep.mustache")
    try program.write(#"{"people":[{"name":"A & B","size":1.50},{"size":1e3}]}"#, to: "data.json")
    let outcome = try program.run(["render", "t/a.mustache", "data.json"])
    #expect(outcome.output == "[A &amp; B 1.50](!)[ 1e3]()\n")
    #expect(outcome.status == 0 && outcome.errors == "")
  }

  @Test func `one of the two may be standard input`() throws {
    let program = try Program()
    try program.write("<{{x}}>", to: "part.mustache")
    try program.write(#"{"x":"1"}"#, to: "data.json")
    #expect(try program.run(["render", "part.mustache", "-"], input: #"{"x":2}"#).output == "<2>")
    #expect(try program.run(["render", "-", "data.json"], input: "a{{>part}}").output == "a<1>")
    let both = try program.run(["render", "-", "-"])
    #expect(both.status == 2 && both.output == "")
    #expect(both.errors.split(separator: "\n").count <= 5)
  }

  @Test func `data may name a partial, its own template, or nothing`() throws {
    let program = try Program()
    try program.write("{{#list}}{{>*kind}};{{/list}}", to: "main.mustache")
    try program.write("call of {{who}}", to: "call.mustache")
    try program.write(
      #"{"list":[{"kind":"call","who":"A"},{"kind":"visit"},{"kind":""},{"kind":null}]}"#,
      to: "data.json")
    let outcome = try program.run(["render", "main.mustache", "data.json"])
    #expect(outcome.output == "call of A;;;;")
    try program.write("x{{#child}}{{>main}}{{/child}}", to: "main.mustache")
    try program.write(#"{"child":{"child":{"child":false}}}"#, to: "data.json")
    #expect(try program.run(["render", "main.mustache", "data.json"]).output == "xxx")
  }

  @Test(arguments: [
    ("{{>../secret}}", "1:4", "../secret"), ("a\n {{>/etc/passwd}}", "2:5", "/etc/passwd"),
    ("{{>*name}}", "1:4", "../secret"), ("{{>linked}}", "1:4", "linked"),
    ("{{#no}}{{>folder/secret}}{{/no}}", "1:11", "folder/secret"),
  ])
  func `nothing outside the folder of partials is read`(
    template: String, place: String, name: String
  ) throws {
    let program = try Program()
    try program.write("secret", to: "secret.mustache")
    try program.link("linked.mustache", to: "secret.mustache")
    try program.write(template, to: "t/main.mustache")
    try program.link("t/linked.mustache", to: "../secret.mustache")
    try program.link("t/folder", to: "..")
    try program.write(#"{"name":"../secret"}"#, to: "data.json")
    let outcome = try program.run(["render", "t/main.mustache", "data.json"])
    #expect(outcome.output == "" && outcome.status == 1)
    #expect(
      outcome.errors == """
        t/main.mustache:\(place): error: '\(name)' leads out of 't', the only place of partials; \
        put a copy there and name that [outside-partial]
        readout: 1 error

        """)
  }

  @Test func `a link inside the folder is followed`() throws {
    let program = try Program()
    try program.write("inside", to: "t/real.mustache")
    try program.link("t/alias.mustache", to: "real.mustache")
    try program.write("{{>alias}}", to: "t/main.mustache")
    try program.write("{}", to: "data.json")
    #expect(try program.run(["render", "t/main.mustache", "data.json"]).output == "inside")
  }

  @Test(arguments: [
    (
      "{{#a}}", #"{"a":}"#,
      """
      data.json:1:6: error: '}' stands where a value is expected [json-syntax]
      main.mustache:1:1: error: section 'a' is opened here but never closed; add {{/a}} \
      [unclosed-section]
      readout: 2 errors

      """
    ),
    (
      "{{>part}}", "{}",
      """
      part.mustache:1:1: error: '{{' is never closed; add '}}' [unclosed-tag]
      readout: 1 error

      """
    ),
    (
      "{{>loop}}", "{}",
      """
      loop.mustache:2:4: error: 'loop' stands below too many partials inside each other; check \
      that they do not use each other without end [too-deep]
      readout: 1 error

      """
    ),
  ])
  func `a fault is told where it stands, and nothing is printed`(
    template: String, data: String, errors: String
  ) throws {
    let program = try Program()
    try program.write(template, to: "main.mustache")
    try program.write("{{", to: "part.mustache")
    try program.write("x\n{{>loop}}", to: "loop.mustache")
    try program.write(data, to: "data.json")
    let outcome = try program.run(["render", "main.mustache", "data.json"])
    #expect(outcome.output == "" && outcome.status == 1)
    #expect(outcome.errors == errors)
  }

  @Test func `what is not there is told in one line`() throws {
    let program = try Program()
    try program.write("x", to: "main.mustache")
    try program.write("{}", to: "data.json")
    for (words, error) in [
      (
        ["none/t.mustache", "data.json"],
        "'none/t.mustache' cannot be read: no such file or directory; name a file [unreadable]"
      ),
      (
        ["main.mustache", "none.json"],
        "'none.json' cannot be read: no such file or directory; name a file [unreadable]"
      ),
      (
        ["main.mustache", "data.json", "--partials=no"],
        "'no' cannot be listed: no such file or directory; name the folder of partials with "
          + "--partials [unreadable]"
      ),
    ] {
      let outcome = try program.run(["render"] + words)
      #expect(outcome.errors == "readout: error: \(error)\nreadout: 1 error\n")
      #expect(outcome.status == 1 && outcome.output == "")
    }
  }

  @Test(arguments: [["render"], ["render", "a.mustache"], ["render", "a", "b", "c"]])
  func `wrong usage ends with 2 and a few lines`(words: [String]) throws {
    let outcome = try Program().run(words)
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(
      outcome.errors == """
        readout: error: 'render' needs a template and data: readout render TEMPLATE DATA.json
        try 'readout help render'

        """)
  }

  @Test func `a byte order mark and keys that look alike do no harm`() throws {
    let program = try Program()
    try program.write("\u{FEFF}{{x}}", to: "main.mustache")
    try program.write("\u{FEFF}{\"x\":1,\"\u{E9}\":1,\"e\u{301}\":2}", to: "data.json")
    #expect(try program.run(["render", "main.mustache", "data.json"]).output == "1")
  }
}
