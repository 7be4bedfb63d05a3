//! [`LineEnd`]: what the lines of a file end with.

/// What the lines of a file end with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineEnd {
    /// A line feed.
    Lf,
    /// A carriage return and a line feed, as git writes on Windows.
    CrLf,
}

impl LineEnd {
    /// What most of the lines end with.
    pub(crate) fn of(bytes: &[u8]) -> LineEnd {
        let lines = bytes.split_inclusive(|byte| *byte == b'\n');
        let ended = lines.filter(|line| line.ends_with(b"\n"));
        let (both, alone): (Vec<_>, Vec<_>) = ended.partition(|line| line.ends_with(b"\r\n"));
        if both.len() > alone.len() {
            LineEnd::CrLf
        } else {
            LineEnd::Lf
        }
    }

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            LineEnd::Lf => "\n",
            LineEnd::CrLf => "\r\n",
        }
    }

    /// The text with the lines ended so; it has line feeds alone.
    pub(crate) fn end_lines_of(self, text: String) -> String {
        match self {
            LineEnd::Lf => text,
            LineEnd::CrLf => text.replace('\n', "\r\n"),
        }
    }
}
