//! The choice of languages at build time, by real builds.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::gate::KEPT;

/// A program that depends on the crate and prints its languages.
struct Program {
    folder: PathBuf,
}

impl Program {
    fn new() -> Program {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("choice");
        let root = env!("CARGO_MANIFEST_DIR");
        fs::create_dir_all(folder.join("src")).expect("a folder");
        let manifest = format!(
            "[package]\nname = \"choice\"\nedition = \"2024\"\n[workspace]\n\
             [dependencies]\nfluent-status = {{ path = {root:?} }}\n"
        );
        let main = "use fluent_status::{Catalog, Localizer, StatusCode};\n\
                    fn main() {\n    \
                    for language in Catalog::embedded().languages() {\n        \
                    let reader = Localizer::new(language);\n        \
                    assert!(!reader.status(StatusCode::OK).title().is_empty());\n        \
                    println!(\"{language}\");\n    }\n}\n";
        fs::write(folder.join("Cargo.toml"), manifest).expect("written");
        fs::write(folder.join("src/main.rs"), main).expect("written");
        // The same versions, which are there already.
        fs::copy(
            Path::new(root).join("Cargo.lock"),
            folder.join("Cargo.lock"),
        )
        .expect("copied");
        Program { folder }
    }

    fn build(&self, languages: &str) -> Output {
        Command::new(env!("CARGO"))
            .args(["build", "--offline"])
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env("FLUENT_STATUS_LANGUAGES", languages)
            .output()
            .expect("cargo runs")
    }

    fn built(&self, languages: &str) -> PathBuf {
        let output = self.build(languages);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{told}");
        let name = format!("choice{}", std::env::consts::EXE_SUFFIX);
        self.folder.join("target/debug").join(name)
    }
}

/// The tags of the languages that there are, the source language first.
fn all_tags() -> Vec<String> {
    let catalog = crate::shipped();
    catalog.languages().map(ToString::to_string).collect()
}

/// The texts of a language's first file, line by line.
fn lines(tag: &str) -> Vec<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{tag}/http.ftl"));
    let text = fs::read_to_string(file).expect("a text");
    let lines = text.lines().filter(|line| line.starts_with("http-"));
    lines.map(str::to_owned).collect()
}

#[test]
fn a_program_carries_the_languages_that_were_chosen_and_no_others() {
    let program = Program::new();
    let all = all_tags();
    for (choice, expected) in [
        ("en-US", "en-US\n"),
        ("zh-CN", "en-US\nzh-CN\n"),
        (" zh_cn ,en-us,", "en-US\nzh-CN\n"),
        ("", &format!("{}\n", all.join("\n"))),
    ] {
        let built = program.built(choice);
        let output = Command::new(&built).output().expect("it runs");
        assert_eq!(
            String::from_utf8_lossy(&output.stdout),
            expected,
            "{choice:?}"
        );
        let bytes = fs::read(&built).expect("the program");
        let carried = String::from_utf8_lossy(&bytes);
        for tag in KEPT {
            let lines = lines(tag);
            assert!(lines.len() > 50, "{tag}");
            for line in lines {
                let is_carried = carried.contains(&line);
                assert_eq!(is_carried, expected.contains(tag), "{choice:?}: {line}");
            }
        }
    }
    let refused = program.build("zh-CN,tlh");
    assert!(!refused.status.success());
    let told = String::from_utf8_lossy(&refused.stderr);
    let mut sorted = all;
    sorted.sort_unstable();
    let expected = format!(
        "FLUENT_STATUS_LANGUAGES: there are no texts in \"tlh\"; there are {}",
        sorted.join(", ")
    );
    assert!(told.contains(&expected), "{told}");
}
