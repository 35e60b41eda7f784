use keel::{read, Key};

#[test]
fn a_document_can_be_read() {
    let key: Key = "a".parse().unwrap();
    assert!(read("a = 1\n").unwrap().get(&key).is_some());
}
