/// `tests/cmd/*.trycmd` and the README's `$ fluent-tools …` lines.
/// `TRYCMD=overwrite cargo test` writes what came out instead; the difference is
/// for a person to review.
#[test]
fn commands_print_what_is_written_down() {
    trycmd::TestCases::new()
        .case("tests/cmd/*.trycmd")
        .case("README.md");
}
