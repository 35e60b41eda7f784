use keel::{read, Key, Value};

const FILE: &str = "title = \"North pier\"\n\n[lamp]\nwatts = 40   # the old ones had 60\ncolours = [\"red\", \"green\"]\n\n[lamp.heater]\non = false\n";

fn key(text: &str) -> Key {
    text.parse().unwrap()
}

#[test]
fn entries_have_full_keys() {
    let settings = read(FILE).unwrap();
    assert_eq!(settings.get(&key("title")), Some(&Value::Text("North pier".into())));
    assert_eq!(settings.get(&key("lamp.watts")), Some(&Value::Int(40)));
    assert_eq!(settings.get(&key("lamp.heater.on")), Some(&Value::Bool(false)));
    assert_eq!(settings.get(&key("lamp.heater")), None);
}

#[test]
fn values_are_written_in_one_way() {
    let value: Value = "[ 1,-2,[ true ] , \"a\\t\\\"b\\\"\", ]".parse().unwrap();
    assert_eq!(value.to_string(), "[1, -2, [true], \"a\\t\\\"b\\\"\"]");
}

#[test]
fn errors_name_the_line() {
    for (text, line) in [("a = 1\nb 2\n", 2), ("a = 1\n[x]\n\n[x]\n", 4), ("a = \"x\n", 1), ("[s]\na = 1\n[t]\na = 1 2\n", 4)] {
        assert_eq!(read(text).unwrap_err().line, line);
    }
}
