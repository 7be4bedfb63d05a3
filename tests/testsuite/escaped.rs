use fluent_status::Escaped;

#[test]
fn every_special_character_is_escaped_and_no_other() {
    for character in (0..0x2100).filter_map(char::from_u32) {
        let written = match character {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            '"' => "&quot;".to_owned(),
            '\'' => "&#39;".to_owned(),
            control if control.is_control() && !control.is_whitespace() => "\u{fffd}".to_owned(),
            plain => plain.to_string(),
        };
        let text = format!("a{character}文{character}");
        let expected = format!("a{written}文{written}");
        assert_eq!(Escaped::new(&text).to_string(), expected, "{character:?}");
    }
}
