//! Shapes that texts of any length can have: what takes the square of a text's length
//! in one of them is a mistake. The benchmark `growth` measures the same ones.

use std::fs;
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

/// How long this thread has been on a processor, where the system tells; elsewhere, the
/// time. What else runs on a machine does not count then.
pub(crate) fn on_processor() -> Duration {
    static IS_COUNTED: OnceLock<bool> = OnceLock::new();
    static START: OnceLock<Instant> = OnceLock::new();

    let told = || {
        // Linux counts when it looks who is next, else a few times in 15 milliseconds.
        thread::yield_now();
        let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        let nanoseconds = told.split(' ').next()?.parse().ok()?;
        Some(Duration::from_nanos(nanoseconds))
    };
    // Some systems have the file and do not count.
    let is_counted = IS_COUNTED.get_or_init(|| {
        let before = told();
        let start = Instant::now();
        while start.elapsed() < Duration::from_millis(50) {}
        told() > before
    });
    let told = told().filter(|_| *is_counted);
    told.unwrap_or_else(|| START.get_or_init(Instant::now).elapsed())
}

/// Makes the file of a shape by its name.
type MakeFile = fn(&str, usize) -> String;

/// A shape, and the file of so many bytes that has it, roughly.
#[derive(Clone, Copy)]
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    pub(crate) file: MakeFile,
}

impl Shape {
    /// The file of this shape with so many bytes.
    pub(crate) fn text(&self, bytes: usize) -> String {
        (self.file)(self.name, bytes)
    }
}

/// Every shape.
pub(crate) fn shapes() -> impl Iterator<Item = Shape> {
    let units = UNITS.iter().map(|name| Shape {
        name,
        file: repeated,
    });
    units.chain(FILES.iter().map(|(name, file)| Shape { name, file: *file }))
}

/// What one text repeats.
const UNITS: &[&str] = &[
    "<b>",
    "</b>",
    "<b></b>",
    "<a b=\"c\">",
    "<a b=\"",
    "<br>",
    "<x ",
    "<!-- ",
    "<!-- <b> ",
    "-->",
    "<a javascript: ",
    "<a onclick=1 ",
    "<a data:text/html ",
    "<file>",
    "<",
    "1,",
    "1.2 ",
    "A1 ",
    "25 ",
    "٢٥ ",
    "٢",
    "_a",
    "__",
    "%s ",
    "%",
    "$a ",
    "${a} ",
    "｛a｝",
    "(x) ",
    "(",
    ")",
    "x)",
    "[",
    "]",
    "([",
    "［x] ",
    "【",
    "」",
    "x.y ",
    "x.",
    ".",
    "...",
    "…",
    "a.txt ",
    "a.txt",
    "A_B ",
    "A_B-",
    "word, ",
    "word ",
    "the file ",
    "the the ",
    "Save and close ",
    "aword",
    "WORD ",
    "**x** ",
    "*",
    "**",
    "~~x~~ ",
    "[t](u) ",
    "[t](u",
    "{ $a }",
    "{ $a } word ",
    "{ \"x\" }",
    "{ \"(\" }",
    "{ \"  \" }",
    "{ 1 }",
    "{ n }",
    "{ -t }",
    "{ -t(a: \"x\") }",
    "{ NUMBER($a) }",
    "{ NUMBER($a, style: \"percent\") }",
    "{ DATETIME($a) }",
    "{ PLATFORM() }",
    "{ m.title }",
    "&amp; ",
    "&amp",
    "&lt",
    "& ",
    "&File ",
    "&a",
    "https://a.b ",
    "https://a.b/c?d=e&f=g ",
    "https://",
    "www.x.y",
    "a+b-c.",
    "x@y.z ",
    "x@",
    "`x` ",
    "`",
    "\"a\" ",
    "\"",
    "“a” ",
    "“a",
    "”",
    "«x» ",
    "« x » ",
    "‹",
    "'a' ",
    "--opt ",
    "-",
    "--",
    "—opt ",
    "/a/b ",
    "/a",
    "~/a/b ",
    " /",
    "! ",
    "!",
    "?! ",
    "？",
    " ?",
    " , ",
    ",",
    ";",
    ": ",
    "。",
    "。。",
    "，",
    "文件。",
    "文件",
    "文",
    "文件 ",
    "选",
    "選",
    "Сохранить ",
    "кот",
    "P\u{430}ss ",
    "日本語テスト",
    "ｶﾅ",
    "ＰＤＦ ",
    "Ａ",
    "⽇",
    "حداکثر ",
    "ي",
    "ş",
    "שלום ",
    "ไทย",
    "한국 ",
    "é",
    "e\u{301}",
    "\u{301}",
    "Ω ",
    "\u{200B}",
    "\u{200D}",
    "\u{AD}",
    "\u{2068}",
    "\u{2069}",
    "\u{202A}\u{2069}",
    "\u{202E}",
    "\u{A0}",
    "\u{3000}",
    "\u{2028}",
    "\u{FFFD}",
    "Ã©",
    "\u{1F3F4}\u{E0067}",
    "\u{E0067}",
    "😀",
    "Ctrl+S ",
    "Ctrl+",
    "Strg+D ",
    "⌘A",
    "⌘",
    "Alt+F4 ",
    "TODO ",
    "[TODO ",
    "[TODO x] ",
    "FIXME",
    "\\n",
    "\\u00e9 ",
    "\\",
    " ",
    "  x",
    " - ",
    "\t",
    "\r",
    "\n    x",
    "\n    ",
    "\n\n    x",
    "\n    x ",
    "¿x? ",
    "etc. ",
    "x. ",
    "10 a.m. ",
    "three ",
    "million ",
    "万",
    "Mozilla ",
    "x y z ",
    "ab",
    "#",
    "=",
    "^",
    "|",
    "\u{0}",
    "{ $a ->\n    [one] x\n   *[other] y\n    }",
    "{ $a ->\n   *[other] y\n    }",
];

/// A file whose one message repeats its shape.
fn repeated(unit: &str, bytes: usize) -> String {
    let count = bytes / unit.len().max(1);
    format!(
        "m = x{} x\n    .title = T\n-t = T\nn = N\n",
        unit.repeat(count)
    )
}

/// Shapes of files, with a number in place of each `#`, which is another one each time.
const FILES: &[(&str, MakeFile)] = &[
    ("many different words", |_, bytes| one(bytes, "word§ ")),
    ("many different tags", |_, bytes| one(bytes, "<x§>")),
    ("many different closed tags", |_, bytes| {
        one(bytes, "<x§></x§> ")
    }),
    ("many attributes of a tag", |_, bytes| {
        format!("m = <a{}>\n", numbered(bytes, " b§=\"c\""))
    }),
    ("many different numbers", |_, bytes| one(bytes, "1§ ")),
    ("many different options", |_, bytes| one(bytes, "--opt§ ")),
    ("many different addresses", |_, bytes| {
        one(bytes, "https://a.b/§ ")
    }),
    ("many different people", |_, bytes| one(bytes, "x§@y.z ")),
    ("many different code", |_, bytes| one(bytes, "`x§` ")),
    ("many different entities", |_, bytes| one(bytes, "&x§; ")),
    ("many different variables", |_, bytes| {
        one(bytes, "{ $a§ } ")
    }),
    ("many variables by a function", |_, bytes| {
        one(bytes, "{ NUMBER($a§, style: \"percent\") } ")
    }),
    ("many bare variables", |_, bytes| one(bytes, "$a§ ")),
    ("many bare placeholders", |_, bytes| {
        one(bytes, "%(a§)s { $b§ } ")
    }),
    ("many functions", |_, bytes| one(bytes, "{ F§($a) } ")),
    ("many different strings", |_, bytes| {
        one(bytes, "{ \"x§\" } ")
    }),
    ("many references to nothing", |_, bytes| {
        one(bytes, "{ nothing§ } ")
    }),
    ("many options of a function", |_, bytes| {
        one_call(bytes, "F($a", ", o§: 1", ")")
    }),
    ("many arguments of a term", |_, bytes| {
        one_call(bytes, "-t(a: 1", ", o§: 1", ")") + "-t = { $a }\n"
    }),
    ("many arguments of a function", |_, bytes| {
        one_call(bytes, "F($a", ", $a§", ")")
    }),
    ("many variants", |_, bytes| {
        let variants = numbered(bytes, "    [v§] x\n");
        format!("m = {{ $a ->\n{variants}   *[other] y\n    }}\n")
    }),
    ("many numbers as variants", |_, bytes| {
        let variants = numbered(bytes, "    [§] x\n");
        format!("m = {{ $a ->\n{variants}   *[other] y\n    }}\n")
    }),
    ("many variants of a term", |_, bytes| {
        let variants = numbered(bytes / 2, "    [v§] x\n");
        let shown = numbered(bytes / 2, "n§ = { -t(a: \"w§\") }\n");
        format!("-t = {{ $a ->\n{variants}   *[other] y\n    }}\n{shown}")
    }),
    ("many lines", |_, bytes| {
        format!("m =\n{}", numbered(bytes, "    line §\n"))
    }),
    ("many attributes", |_, bytes| {
        format!("m = x\n{}", numbered(bytes, "    .a§ = x\n"))
    }),
    ("many attributes alike", |_, bytes| {
        format!("m = x\n{}", numbered(bytes, "    .a = x\n"))
    }),
    ("many attributes with variables", |_, bytes| {
        format!("m = x\n{}", numbered(bytes, "    .a§ = { $v§ }\n"))
    }),
    ("many access keys", |_, bytes| {
        let keys = numbered(bytes, "    .a§-accesskey = o\n    .a§ = Open\n");
        format!("m = x\n{keys}")
    }),
    ("many access keys of one label", |_, bytes| {
        let label = "word ".repeat(bytes / 10);
        format!(
            "m = {label}\n{}",
            numbered(bytes / 2, "    .a§-accesskey = x\n")
        )
    }),
    ("many messages", |_, bytes| numbered(bytes, "m§ = x\n")),
    ("many messages of several words", |_, bytes| {
        numbered(bytes, "menu-label-§ = Open the file §\n")
    }),
    ("many messages of one text", |_, bytes| {
        numbered(bytes, "m§ = Open the file\n")
    }),
    ("many messages with attributes", |_, bytes| {
        numbered(bytes, "m§ = x\n    .title = T\n")
    }),
    ("many messages alike", |_, bytes| numbered(bytes, "m = x\n")),
    ("many terms", |_, bytes| numbered(bytes, "-t§ = x\n")),
    ("many messages with references", |_, bytes| {
        numbered(bytes, "-t§ = x\nm§ = { -t§ } y\n")
    }),
    ("many references to one", |_, bytes| {
        numbered(bytes, "m§ = { m }\n") + "m = x\n"
    }),
    ("many messages, references to nothing", |_, bytes| {
        numbered(bytes, "m§ = { nothing§ }\n")
    }),
    ("many messages in a chain", |_, bytes| {
        numbered(bytes, "m§ = { m§0 }\n")
    }),
    ("many messages in circles", |_, bytes| {
        numbered(bytes, "a§ = { b§ }\nb§ = { a§ }\n")
    }),
    ("many references to attributes", |_, bytes| {
        let attributes = numbered(bytes / 2, "    .a§ = x\n");
        format!(
            "m = x\n{attributes}{}",
            numbered(bytes / 2, "n§ = { m.a§ }\n")
        )
    }),
    ("many messages with variants", |_, bytes| {
        numbered(bytes, "m§ = { $n ->\n    [one] x\n   *[other] y\n    }\n")
    }),
    ("many comments", |_, bytes| {
        numbered(bytes, "# comment §\n\n") + "m = x\n"
    }),
    ("many lines of one comment", |_, bytes| {
        numbered(bytes, "# MAX_LENGTH: 1§\n") + "m = x\n"
    }),
    ("many lines above attributes", |_, bytes| {
        let comment = numbered(bytes / 2, "# line §\n");
        format!("{comment}m = x\n{}", numbered(bytes / 2, "    .a§ = x\n"))
    }),
    ("many headings", |_, bytes| {
        numbered(bytes, "## heading §\n\nm§ = x\n\n")
    }),
    ("many comments that allow", |_, bytes| {
        numbered(bytes, "# allow: todo why\nm§ = TODO\n")
    }),
    ("many comments that allow alike", |_, bytes| {
        numbered(bytes / 2, "# allow: todo why\n") + "m = " + &"TODO, ".repeat(bytes / 12) + "\n"
    }),
    ("many broken messages", |_, bytes| {
        numbered(bytes, "m§ = { $\n")
    }),
    ("many lines that are nothing", |_, bytes| {
        numbered(bytes, "word §\n")
    }),
    ("many lines without indentation", |_, bytes| {
        numbered(bytes, "m§ = x\nword word\n")
    }),
    ("many braces that are not closed", |_, bytes| {
        "m = x\n".to_owned() + &numbered(bytes, "    { $a§\n")
    }),
    ("many blank lines", |_, bytes| {
        format!("m = x\n{}n = y\n", "\n".repeat(bytes))
    }),
    ("many returns", |_, bytes| {
        format!("m = x\n{}n = y\n", "\r".repeat(bytes))
    }),
    ("many lines with returns", |_, bytes| {
        numbered(bytes, "m§ = x\r\n")
    }),
    ("many lines ending in spaces", |_, bytes| {
        numbered(bytes, "m§ = x   \n")
    }),
    ("a long id", |_, bytes| {
        format!("m{} = x\n", "a".repeat(bytes))
    }),
    ("braces in braces", |_, bytes| {
        numbered(
            bytes,
            &format!("m§ = {}$a{}\n", "{ ".repeat(50), " }".repeat(50)),
        )
    }),
    ("choices in choices", |_, bytes| {
        let levels = 12;
        let open = "{ $a ->\n    [b] x\n   *[c] ".repeat(levels);
        numbered(
            bytes,
            &format!("m§ = {open}y{}\n", "\n    }".repeat(levels)),
        )
    }),
];

/// A file of one message that goes on like this.
fn one(bytes: usize, unit: &str) -> String {
    format!("m = x {} x\n", numbered(bytes, unit))
}

/// A file of one message with one long call.
fn one_call(bytes: usize, start: &str, unit: &str, end: &str) -> String {
    format!("m = {{ {start}{}{end} }}\n", numbered(bytes, unit))
}

/// The parts, each with its number, up to so many bytes.
fn numbered(bytes: usize, unit: &str) -> String {
    let mut text = String::new();
    let mut number = 0;
    while text.len() < bytes {
        text.push_str(&unit.replace('§', &number.to_string()));
        number += 1;
    }
    text
}
