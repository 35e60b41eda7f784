use yardstick::{decimal, fraction, Kind, Session};

fn shown(lines: &[&str]) -> String {
    let mut session = Session::new();
    let mut last = String::new();
    for line in lines {
        if let Some(answer) = session.run(line).unwrap() {
            last = format!("{} {}", decimal(answer.value, 6).unwrap(), answer.unit).trim_end().to_string();
        }
    }
    last
}

fn error(line: &str) -> (Kind, usize) {
    let error = Session::new().run(line).unwrap_err();
    (error.kind, error.column)
}

#[test]
fn operators_bind_as_they_should() {
    assert_eq!(shown(&["1 + 2 * 3"]), "7");
    assert_eq!(shown(&["(1 + 2) * 3"]), "9");
    assert_eq!(shown(&["2 ^ 3 * 2"]), "16");
    assert_eq!(shown(&["6 m / 2 s"]), "3 m/s");
}

#[test]
fn units_are_converted() {
    assert_eq!(shown(&["100 km / 2 h to m/s"]), "13.888889 m/s");
    assert_eq!(shown(&["2 h + 30 min to min"]), "150 min");
    assert_eq!(shown(&["5 N * 2 m"]), "10 kg*m^2/s^2");
    assert_eq!(shown(&["1 mi to ft"]), "5280 ft");
}

#[test]
fn fractions_are_exact() {
    let answer = Session::new().run("1/3 + 1/6").unwrap().unwrap();
    assert_eq!(fraction(answer.value), "1/2");
    assert_eq!(shown(&["0.1 + 0.2 - 0.3"]), "0");
}

#[test]
fn variables_keep_their_values() {
    assert_eq!(shown(&["width = 3 m", "height = 2 m", "width * height"]), "6 m^2");
}

#[test]
fn functions_are_called() {
    assert_eq!(shown(&["max(1, 3, 2)"]), "3");
    assert_eq!(shown(&["abs(-2 m)"]), "2 m");
    assert_eq!(shown(&["round(17 min, 5 min) to min"]), "15 min");
    assert_eq!(shown(&["floor(7.9, 1) + ceil(7.1, 1)"]), "15");
}

#[test]
fn errors_have_a_kind_and_a_column() {
    assert_eq!(error("2 m + 3 s"), (Kind::Mismatch, 5));
    assert_eq!(error("1 / 0"), (Kind::DivisionByZero, 3));
    assert_eq!(error("3 * what"), (Kind::UnknownName, 5));
    assert_eq!(error("3 * "), (Kind::Syntax, 5));
    assert_eq!(error("km = 3"), (Kind::Reserved, 1));
}
