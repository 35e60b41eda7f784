// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
use keel::{read, Key};

#[test]
fn a_document_can_be_read() {
    let key: Key = "a".parse().unwrap();
    assert!(read("a = 1\n").unwrap().get(&key).is_some());
}
