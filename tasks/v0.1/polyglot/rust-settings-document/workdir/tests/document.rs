use keel::{Document, EditError, Key, Value};

const FILE: &str = "# Lights of the harbour.\ntitle = \"North pier\"\n\n[lamp]\n  watts = 40   # the old ones had 60\n  colours = [\"red\", \"green\"]\n\n# Only in winter.\n[lamp.heater]\non = false\n";

fn key(text: &str) -> Key {
    text.parse().unwrap()
}

fn edited(edit: impl FnOnce(&mut Document)) -> String {
    let mut document = Document::parse(FILE).unwrap();
    edit(&mut document);
    document.to_string()
}

#[test]
fn a_document_that_is_not_edited_stays_the_same() {
    assert_eq!(edited(|_| {}), FILE);
}

#[test]
fn a_value_is_replaced_and_its_comment_stays() {
    let text = edited(|document| document.set(&key("lamp.watts"), Value::Int(35)));
    assert_eq!(text, FILE.replace("40", "35"));
}

#[test]
fn a_new_entry_goes_after_the_last_one_of_its_section() {
    let text = edited(|document| document.set(&key("lamp.count"), Value::Int(3)));
    assert_eq!(text, FILE.replace("\"green\"]\n", "\"green\"]\n  count = 3\n"));
}

#[test]
fn a_new_section_goes_to_the_end() {
    let text = edited(|document| document.set(&key("horn.on"), Value::Bool(true)));
    assert_eq!(text, format!("{FILE}\n[horn]\non = true\n"));
}

#[test]
fn an_entry_is_removed_with_its_comment() {
    let text = edited(|document| assert!(document.remove(&key("title"))));
    assert_eq!(text, FILE.split_once("\n\n").unwrap().1);
}

#[test]
fn a_section_is_removed() {
    let text = edited(|document| assert!(document.remove_section(&key("lamp"))));
    assert_eq!(text, "# Lights of the harbour.\ntitle = \"North pier\"\n\n# Only in winter.\n[lamp.heater]\non = false\n");
}

#[test]
fn an_entry_is_renamed_inside_of_its_section() {
    let text = edited(|document| {
        assert_eq!(document.rename(&key("lamp.watts"), &key("horn.watts")), Err(EditError::OutsideSection));
        assert_eq!(document.rename(&key("lamp.watts"), &key("lamp.power")), Ok(()));
    });
    assert_eq!(text, FILE.replace("watts", "power"));
}

#[test]
fn a_list_may_go_over_several_lines() {
    let document = Document::parse("a = [\n  1, # one\n  2,\n]\nb = 3\n").unwrap();
    assert_eq!(document.get(&key("a")), Some(&"[1, 2]".parse().unwrap()));
    assert_eq!(document.keys(), [key("a"), key("b")]);
}
