use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use fluent_tools::{PseudoKind, Workspace};

use crate::shapes::{Shape, on_processor, shapes};

/// In bytes. A test without optimizations has no time for more.
const LENGTH: usize = 1 << 10;

/// How a text stands in the files.
#[derive(Clone, Copy, Debug)]
enum Role {
    Translation,
    Both,
}

/// How long the check of a text takes in two languages, with one that has spaces
/// between its words and one that has none; one after the other, since of several at
/// once others' time would not be counted.
fn time(text: &str, role: Role) -> Duration {
    let source = match role {
        Role::Translation => "m = Text\n    .title = Title\n-t = T\nn = N\n",
        Role::Both => text,
    };
    let start = on_processor();
    for path in ["fr.ftl", "zh-CN.ftl"] {
        let workspace = Workspace::from_files([("en-US.ftl", source), (path, text)]);
        workspace.check();
    }
    on_processor() - start
}

/// Whether four times the text take at the most eight times as long: the square of its
/// length would be sixteen times as much, and a shared machine's noise is not twice. If
/// not, the times.
fn grows_faster(
    shape: Shape,
    length: usize,
    time: impl Fn(&str) -> Duration,
) -> Option<[Duration; 2]> {
    const ATTEMPTS: usize = 4;
    const FLOOR: Duration = Duration::from_millis(20);

    let texts = [length, 4 * length].map(|bytes| shape.text(bytes));
    let mut least = [Duration::MAX; 2];
    for _ in 0..ATTEMPTS {
        for (text, least) in texts.iter().zip(&mut least) {
            *least = time(text).min(*least);
        }
        let [short, long] = least;
        if long <= 8 * short + FLOOR {
            return None;
        }
    }
    Some(least)
}

/// What is the same for all texts of a message is not to be looked up for each.
#[test]
fn pseudo_takes_time_as_a_message_grows() {
    let time = |text: &str| {
        let workspace = Workspace::from_files([("en-US.ftl", text)]);
        let start = on_processor();
        workspace.pseudo(PseudoKind::Accented);
        on_processor() - start
    };
    let with_attributes = shapes().filter(|shape| shape.name.starts_with("many attributes"));
    let with_attributes: Vec<Shape> = with_attributes.collect();
    assert_eq!(with_attributes.len(), 4);
    for shape in with_attributes {
        let wrong = grows_faster(shape, 8 * LENGTH, time);
        assert_eq!(wrong, None, "{}", shape.name);
    }
}

#[test]
fn check_takes_time_as_the_text_grows() {
    // The first check compiles what all others use.
    time("m = x\n", Role::Both);
    let cases: Vec<(Shape, Role)> = shapes()
        .flat_map(|shape| [(shape, Role::Translation), (shape, Role::Both)])
        .collect();
    let next = Mutex::new(cases.into_iter());
    let wrong = Mutex::new(Vec::new());
    let threads = thread::available_parallelism().map_or(1, |count| count.get().min(4));
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let case = next.lock().expect("no panic").next();
                    let Some((shape, role)) = case else {
                        return;
                    };
                    if let Some(times) = grows_faster(shape, LENGTH, |text| time(text, role)) {
                        let told = format!("{} as {role:?}: {times:?}", shape.name);
                        wrong.lock().expect("no panic").push(told);
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().expect("no panic");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn of_a_text_that_is_too_large_nothing_else_is_said() {
    let long = format!("m = {}x\n", "the the <b>, ".repeat(6000));
    let many = format!("m = {}x\n", "{ $a } ".repeat(101));
    for text in [&long, &many] {
        for (source, translation) in [("m = x\n", text.as_str()), (text.as_str(), "m = <i>\n")] {
            let files = [("en-US.ftl", source), ("de.ftl", translation)];
            let found = Workspace::from_files(files).check();
            let rules: Vec<&str> = found.iter().map(|finding| finding.rule().code()).collect();
            assert_eq!(rules, ["too-large"]);
        }
    }
}
