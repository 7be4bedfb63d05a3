//! Files that cannot be read as they are meant. Loading finds these.

use crate::check::pair::LanguagePair;
use crate::check::report::{Found, Report};
use crate::check::rule::{Example, Look, Rule};
use crate::check::severity::Severity::{Error, Info, Warning};

const SAVE: &str = "save = Save\n";
const SAVED: &str = "save = 保存\n";
const FILES: &str = "files = { $count ->\n    [one] One file\n   *[other] { $count } files\n}\n";
const HELLO: &str = "hello = Hello, { $name }!\n";
const HELLO_ZH: &str = "hello = 你好，{ $name }！\n";

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "syntax",
        Error,
        Look::Elsewhere,
        "The file has a message that is not written as Fluent needs it, so that nobody can be shown it. \
         The messages around it are not harmed.",
        Example::new("zh-CN", HELLO, "hello = 你好，{ $name！\n", HELLO_ZH),
    ),
    Rule::new(
        "full-width-syntax",
        Error,
        Look::Elsewhere,
        "A sign of Fluent's own was typed with a Chinese or Japanese keyboard, or turned into another one by an \
         editor: ＝ ＄ （ 【 or an arrow. Fluent knows only the ASCII ones.",
        Example::new("zh-CN", SAVE, "save ＝ 保存\n", SAVED),
    ),
    Rule::new(
        "smart-quote-syntax",
        Error,
        Look::Elsewhere,
        "Inside braces, strings stand between straight quotation marks. An editor has made typographic ones of them.",
        Example::new(
            "zh-CN",
            "share = { NUMBER($share, style: \"percent\") }\n",
            "share = { NUMBER($share, style: “percent”) }\n",
            "share = { NUMBER($share, style: \"percent\") }\n",
        ),
    ),
    Rule::new(
        "odd-space-syntax",
        Error,
        Look::Elsewhere,
        "A no-break space, a full-width space or an invisible character stands where Fluent takes only an ordinary \
         space. It looks right and is not.",
        Example::new("zh-CN", SAVE, "save\u{3000}= 保存\n", SAVED),
    ),
    Rule::new(
        "tab",
        Error,
        Look::Elsewhere,
        "A line is indented with a tab. Fluent takes only spaces.",
        Example::new(
            "zh-CN",
            "menu =\n    .title = Open the menu\n",
            "menu =\n\t.title = 打开菜单\n",
            "menu =\n    .title = 打开菜单\n",
        ),
    ),
    Rule::new(
        "missing-indentation",
        Error,
        Look::Elsewhere,
        "A text goes on in the next line, or an attribute follows, without spaces in front. Fluent takes such a line \
         for a new message.",
        Example::new(
            "zh-CN",
            "help =\n    First line.\n    Second line.\n",
            "help = 第一行。\n第二行。\n",
            "help =\n    第一行。\n    第二行。\n",
        ),
    ),
    Rule::new(
        "merge-marker",
        Error,
        Look::Elsewhere,
        "The file has the markers of a merge that was not finished, such as <<<<<<<.",
        Example::new(
            "zh-CN",
            SAVE,
            "<<<<<<< ours\nsave = 保存\n=======\nsave = 储存\n>>>>>>> theirs\n",
            SAVED,
        ),
    ),
    Rule::new(
        "foreign-syntax",
        Error,
        Look::Elsewhere,
        "A line is written in the manner of another format: a colon as in YAML, quotation marks and commas as in \
         JSON, dots in an id.",
        Example::new("zh-CN", SAVE, "save: 保存\n", SAVED),
    ),
    Rule::new(
        "id-form",
        Error,
        Look::Elsewhere,
        "An id, or the name of a variable or variant, has letters other than a to z, or begins with a digit. Names are \
         for the program and are never translated.",
        Example::new("zh-CN", SAVE, "保存 = 保存\n", SAVED),
    ),
    Rule::new(
        "comment-form",
        Error,
        Look::Language(comment_form),
        "A comment is a # and a space, then the comment. With the marks of another format it is taken for \
         a broken message; without the space some parsers do so too, and this is a warning.",
        Example::new("zh-CN", SAVE, "#按钮\nsave = 保存\n", "# 按钮\nsave = 保存\n"),
    ),
    Rule::new(
        "missing-text",
        Error,
        Look::Elsewhere,
        "An id, an attribute or a variant stands there with nothing behind it. A message that is not translated yet is \
         left out, or made a comment.",
        Example::new("zh-CN", SAVE, "save =\n", SAVED),
    ),
    Rule::new(
        "default-variant",
        Error,
        Look::Elsewhere,
        "Of the variants of a choice exactly one has a star in front: the one to show when no other fits.",
        Example::new(
            "zh-CN",
            FILES,
            "files = { $count ->\n    [0] 没有文件\n    [other] { $count } 个文件\n}\n",
            "files = { $count ->\n    [0] 没有文件\n   *[other] { $count } 个文件\n}\n",
        ),
    ),
    Rule::new(
        "function-case",
        Error,
        Look::Elsewhere,
        "The names of functions are written in capitals.",
        Example::new(
            "zh-CN",
            "size = { NUMBER($size) } KB\n",
            "size = { number($size) } KB\n",
            "size = { NUMBER($size) } KB\n",
        ),
    ),
    Rule::new(
        "selector",
        Error,
        Look::Elsewhere,
        "Variants are chosen by a variable, a function or the attribute of a term; a term's attribute can do nothing \
         else. Messages and terms themselves choose nothing.",
        Example::new(
            "pl",
            "-brand = Acme\n    .gender = neuter\nabout = About { -brand }\n",
            "-brand = Akme\n    .gender = neuter\nabout = O { -brand.gender }\n",
            "-brand = Akme\n    .gender = neuter\nabout = O { -brand }\n",
        ),
    ),
    Rule::new(
        "escape-sequence",
        Error,
        Look::Elsewhere,
        "In a string between braces a backslash stands in front of a quotation mark, of another backslash, or of u and \
         four hexadecimal digits, and of nothing else.",
        Example::new("zh-CN", "tab = Press Tab\n", "tab = 按 { \"\\t\" } 键\n", "tab = 按 Tab 键\n"),
    ),
    Rule::new(
        "encoding",
        Error,
        Look::Elsewhere,
        "The file is not saved as UTF-8, and so cannot be read at all.",
        Example::new("zh-CN", SAVE, "s\0a\0v\0e\0 \0=\0 \0S\0", SAVED),
    ),
    Rule::new(
        "bom",
        Warning,
        Look::Language(bom),
        "The file begins with a byte-order mark, which some editors write. Several parsers of Fluent lose the first \
         message by it.",
        Example::new("zh-CN", SAVE, "\u{FEFF}save = 保存\n", SAVED),
    )
    .in_source(),
    Rule::new(
        "too-large",
        Error,
        Look::Elsewhere,
        "A file, a text with what it refers to, or its braces within braces go beyond what loading takes. \
         That is 1 MiB and 40,000 lines, braces and brackets a file, 64 KiB and 100 placeables a text, 1,000 options \
         a call, 50 braces deep.",
        Example::new(
            "zh-CN",
            "deep = Deep\n",
            "deep = {{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{ $a }\n",
            "deep = 深\n",
        ),
    ),
    Rule::new(
        "long-number",
        Error,
        Look::Elsewhere,
        "A number in braces has more digits than it can be calculated with, and would be shown as another one.",
        Example::new(
            "zh-CN",
            "id = Number { \"9007199254740993\" }\n",
            "id = 编号 { 9007199254740993 }\n",
            "id = 编号 { \"9007199254740993\" }\n",
        ),
    ),
    Rule::new(
        "trailing-space",
        Info,
        Look::Language(trailing_space),
        "A line of the file ends in blanks. Nobody is shown them, but they hide in every comparison of versions.",
        Example::new("zh-CN", SAVE, "save = 保存   \n", SAVED),
    )
    .in_source(),
    Rule::new(
        "unused-allow",
        Warning,
        Look::Elsewhere,
        "A comment \"# allow: rule-code reason\" stands above a message that does not break the rule, or names a rule \
         that there is not. It would hide a later mistake.",
        Example::new(
            "zh-CN",
            SAVE,
            "# allow: missing-variable 不需要\nsave = 保存\n",
            SAVED,
        ),
    )
    .in_source(),
];

fn bom(pair: &LanguagePair<'_, '_>, report: &mut Report) {
    for file in &pair.target.files {
        if file.file.bytes().starts_with(b"\xEF\xBB\xBF") {
            let message = "the file begins with a byte-order mark (U+FEFF)";
            let help = "save it as UTF-8 without a mark (BOM)";
            report.file(file, message, help);
        }
    }
}

fn comment_form(pair: &LanguagePair<'_, '_>, report: &mut Report) {
    for file in &pair.target.files {
        let mut start = 0;
        for line in file.text.split_inclusive('\n') {
            let text = line.trim_start_matches('#');
            let marks = line.len() - text.len();
            if (1..=3).contains(&marks) && !text.starts_with([' ', '\n']) && !text.is_empty() {
                let message = "there is no space behind the # of a comment";
                let found = Found::new(start..start + marks, message, "write \"# comment\"");
                let marks = line.get(..marks).unwrap_or_default();
                let found = found.with(Warning).edit(format!("{marks} "));
                report.add(file, file.id_at(start).as_deref(), found);
            }
            start += line.len();
        }
    }
}

fn trailing_space(pair: &LanguagePair<'_, '_>, report: &mut Report) {
    for file in &pair.target.files {
        let mut start = 0;
        for line in file.text.split_inclusive('\n') {
            let shown = line.trim_end_matches('\n');
            let kept = shown.trim_end_matches([' ', '\t']);
            if kept.len() < shown.len() {
                let span = start + kept.len()..start + shown.len();
                let found = Found::new(span, "the line ends in blanks", "take them out");
                // A carriage return would become a line end, and a tab may be all the text
                // that there is.
                let is_text = kept.trim_end().is_empty() || kept.ends_with('=');
                let is_kept = kept.ends_with('\r') || is_text && shown.contains('\t');
                let found = if is_kept { found } else { found.edit("") };
                report.add(file, file.id_at(start).as_deref(), found);
            }
            start += line.len();
        }
    }
}
