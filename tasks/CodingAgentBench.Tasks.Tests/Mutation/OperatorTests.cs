using CodingAgentBench.Tasks.Mutation;
using CodingAgentBench.Tasks.Sources;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Tests.Mutation;

/// <summary>What each operator makes of a text: the changed lines, in order. `¶` is a line break.</summary>
public sealed class OperatorTests
{
    [Theory]
    [InlineData("python", "if a == b:", "if a != b:")]
    [InlineData("python", "if a < b <= c:", "if a > b <= c: | if a < b >= c:")]
    [InlineData("python", "x = a in b", "x = a not in b")]
    [InlineData("python", "x = a not in b", "x = a in b")]
    [InlineData("python", "x = a is None", "x = a is not None")]
    [InlineData("python", "x = a is not None", "x = a is None")]
    [InlineData("python", "for a, (b, c) in d: x = '<' # <", "")]
    [InlineData("python", "x = [a for a in b if a in c]", "x = [a for a in b if a not in c]")]
    [InlineData("go", "if a<b && c != d {", "if a>b && c != d { | if a<b && c == d {")]
    [InlineData("go", "ch <- x", "")]
    [InlineData("rust", "if a < b && v.iter().collect::<Vec<u8>>() == w {", "if a > b && v.iter().collect::<Vec<u8>>() == w { | if a < b && v.iter().collect::<Vec<u8>>() != w {")]
    [InlineData("rust", "fn f<T: Into<Vec<u8>>>(x: &'a T) -> Option<T> {", "")]
    [InlineData("rust", "match x { a => b, }", "")]
    [InlineData("typescript", "const m = new Map<string, number>(); if (a !== b) f<T>(x => y);", "const m = new Map<string, number>(); if (a === b) f<T>(x => y);")]
    [InlineData("c", "if (p->x > *q)", "if (p->x < *q)")]
    [InlineData("c", "#include <a.h>¶#if A > B", "")]
    public void Relational_operator(string language, string code, string mutated) => Shown("relational-operator", language, code).Should().Be(mutated);

    [Theory]
    [InlineData("python", "x = a + b * -c", "x = a - b * -c | x = a + b / -c")]
    [InlineData("python", "f(*a, **b, c=-1); x += y // 2", "f(*a, **b, c=-1); x -= y // 2 | f(*a, **b, c=-1); x += y * 2")]
    [InlineData("python", "def f(a: int | None) -> list[str] | str:", "")]
    [InlineData("python", "x = 'a' + b", "")]
    [InlineData("go", "var p *T = &x; y := a*b - 1", "var p *T = &x; y := a/b - 1 | var p *T = &x; y := a*b + 1")]
    [InlineData("go", "func (s *S) f(a []*T) *T { s.n++ }", "func (s *S) f(a []*T) *T { s.n-- }")]
    [InlineData("rust", "let x = *a + &b << 2;", "let x = *a - &b << 2; | let x = *a + &b >> 2;")]
    [InlineData("rust", "fn f<T: Ord + Clone + 'static>(x: &mut T) {", "")]
    [InlineData("typescript", "type A = B | C; x = a % b; export * from y", "type A = B | C; x = a * b; export * from y")]
    [InlineData("typescript", "x = flags & 4", "x = flags | 4")]
    [InlineData("c", "char **p; node_t *q = &n; x = *p * 2; y = (int)*p;", "char **p; node_t *q = &n; x = *p / 2; y = (int)*p;")]
    [InlineData("c", "i++; x = a - -1; y = p->n | 1;", "i--; x = a - -1; y = p->n | 1; | i++; x = a + -1; y = p->n | 1; | i++; x = a - -1; y = p->n & 1;")]
    public void Arithmetic_operator(string language, string code, string mutated) => Shown("arithmetic-operator", language, code).Should().Be(mutated);

    [Theory]
    [InlineData("python", "x = a and b or c", "x = a or b or c | x = a and b and c")]
    [InlineData("go", "x := a && b || c", "x := a || b || c | x := a && b && c")]
    [InlineData("rust", "f(|| a || b)", "f(|| a && b)")]
    [InlineData("rust", "if let &&x = a {", "")]
    [InlineData("typescript", "x = a ?? b || and", "x = a && b || and | x = a ?? b && and")]
    [InlineData("c", "x = a && !b;", "x = a || !b;")]
    public void Logical_connector(string language, string code, string mutated) => Shown("logical-connector", language, code).Should().Be(mutated);

    [Theory]
    [InlineData("python", "x = a < 10", "x = a <= 10 | x = a < 11 | x = a < 9")]
    [InlineData("python", "x = 0; y = 1.5; z = 0x1F; s = '7'", "x = 1; y = 1.5; z = 0x1F; s = '7'")]
    [InlineData("go", "if n >= limit {", "if n > limit {")]
    [InlineData("rust", "let a: Vec<u8> = f(p.0, 1_u8);", "let a: Vec<u8> = f(p.0, 0_u8); | let a: Vec<u8> = f(p.0, 2_u8);")]
    [InlineData("typescript", "x = 5n", "x = 4n | x = 6n")]
    [InlineData("c", "chmod(p, 0644); x <= y;", "chmod(p, 0644); x < y;")]
    public void Boundary(string language, string code, string mutated) => Shown("boundary", language, code).Should().Be(mutated);

    [Theory]
    [InlineData("python", "if a[1:2] and b:¶    x = 1 if c else 2", "if not (a[1:2] and b):")]
    [InlineData("python", "elif a:", "elif not (a):")]
    [InlineData("go", "if v, ok := m[k]; ok {", "if v, ok := m[k]; !(ok) {")]
    [InlineData("go", "for i := 0; i < n; i++ {", "")]
    [InlineData("rust", "if a.b() {¶if let Some(x) = y {", "if !(a.b()) {")]
    [InlineData("rust", "match x { y if y > 0 => 1, _ => 2 }", "match x { y if !(y > 0) => 1, _ => 2 }")]
    [InlineData("typescript", "if (f(a)) b();", "if (!(f(a))) b();")]
    [InlineData("c", "while (*p) p++;", "while (!(*p)) p++;")]
    public void Negation(string language, string code, string mutated) => Shown("negation", language, code).Should().Be(mutated);

    [Theory]
    [InlineData("python", "def f():¶    return a + b¶def g():¶    return True", "    return None |     return False")]
    [InlineData("python", "def f():¶    return¶def g():¶    return None", "")]
    [InlineData("go", "func f(a int) (n int, err error) {¶return g(a, b), err¶}", "return 0, err | return g(a, b), nil")]
    [InlineData("go", "func (s *S) f() bool { return a }", "func (s *S) f() bool { return !(a) }")]
    [InlineData("go", "func f() *T {¶return &T{a: 1}¶}", "return nil")]
    [InlineData("rust", "fn f(x: u8) -> Option<u8> {¶if x { return Some(1); }¶g(x)¶}", "if x { return None; } | None")]
    [InlineData("rust", "fn f() -> bool { a == b }", "fn f() -> bool { !(a == b) }")]
    [InlineData("typescript", "function f(a: string): number | undefined {¶return g(a)¶}", "return undefined")]
    [InlineData("typescript", "class A {¶  f(a: Map<string, number>): string[] {¶    return a;¶  }¶}", "    return [];")]
    [InlineData("typescript", "const f = (a: number): boolean => {¶return a;¶};", "return !(a);")]
    [InlineData("c", "static const char *f(int a) {¶return a ? b : c;¶}", "return 0;")]
    [InlineData("c", "bool f(int a)¶{¶return a;¶}", "return !(a);")]
    public void Return_value(string language, string code, string mutated) => Shown("return-value", language, code).Should().Be(mutated);

    [Theory]
    [InlineData("python", "import a¶X = 1¶def f():¶    'says'¶    g(1,¶      2)¶    if x:¶        y = 1¶    return y", "    pass |         pass")]
    [InlineData("python", "def f():¶    a(); b()", "    pass; b() |     a(); pass")]
    [InlineData("go", "func f() {¶x := 1¶x = g(x)¶for {¶h()¶break¶}¶}", " |  | ")]
    [InlineData("go", "func f() {¶s.n = T{¶a: 1,¶}¶}", "")]
    [InlineData("rust", "fn f() {¶let x = 1;¶v.push(x);¶S { a: 1 }¶}", ";")]
    [InlineData("typescript", "const f = () => {¶const x = { a: 1 };¶g(x)¶h();¶};", " | ;")]
    [InlineData("c", "int a = 1;¶int f(void)¶{¶int x = 1;¶node_t *n = m();¶*n = x;¶out: g(x);¶return x;¶}", "; | out: ;")]
    public void Statement_deletion(string language, string code, string mutated) => Shown("statement-deletion", language, code).Should().Be(mutated);

    [Theory]
    [InlineData("python", "f(a, b.c, 1, d=2)", "f(b.c, a, 1, d=2) | f(a, 1, b.c, d=2)")]
    [InlineData("python", "def f(a, b): pass¶class C(A, B): pass", "")]
    [InlineData("python", "f(a, a); (b, c); f(x, g(y))", "")]
    [InlineData("go", "func f(a, b int) {¶copy(a, b)¶}", "copy(b, a)")]
    [InlineData("rust", "fn f(a: u8, b: u8) { assert_eq!(a, self.b); }", "fn f(a: u8, b: u8) { assert_eq!(self.b, a); }")]
    [InlineData("typescript", "function f(a, b) { g('x', b); g(b, 1); } (a, b) => c; class A { m(a, b) { } }", "function f(a, b) { g('x', b); g(1, b); } (a, b) => c; class A { m(a, b) { } }")]
    [InlineData("c", "#define F(a, b) a¶int f(int a, int b) {¶memcpy(a, b->c, 3);¶}", "memcpy(b->c, a, 3); | memcpy(a, 3, b->c);")]
    public void Argument_swap(string language, string code, string mutated) => Shown("argument-swap", language, code).Should().Be(mutated);

    [Theory]
    [InlineData("python", "def f():¶    raise A('x')", "    pass")]
    [InlineData("python", "try:¶    a()¶except (A, B) as e:¶    b()¶except C:¶    c()¶except:¶    d()", "except (A,) as e: | except (B,) as e: | except ():")]
    [InlineData("go", "if err := f(); err != nil {", "if err := f(); false && err != nil {")]
    [InlineData("go", "if x != nil {", "")]
    [InlineData("rust", "let a = f(x)?.g()?;", "let a = f(x).unwrap().g()?; | let a = f(x)?.g().unwrap();")]
    [InlineData("typescript", "function f() {¶throw new E(a);¶}", ";")]
    [InlineData("typescript", "try { a(); } catch (e) { b(); }", "try { a(); } catch (e) { throw e; b(); }")]
    [InlineData("c", "if (f() != NULL) return -1;", "")]
    public void Exception_handling(string language, string code, string mutated) => Shown("exception-handling", language, code).Should().Be(mutated);

    [Theory]
    [InlineData("python", "x = a[i] + b[1] + c['k'] + d[i:j-1]", "x = a[i + 1] + b[1] + c['k'] + d[i:j-1] | x = a[i] + b[1] + c['k'] + d[i + 1:j-1] | x = a[i] + b[1] + c['k'] + d[i:(j-1) + 1]")]
    [InlineData("python", "for i in range(n): range(1, len(a)); range(3)", "for i in range(n - 1): range(1, len(a)); range(3) | for i in range(n): range(1, len(a) - 1); range(3)")]
    [InlineData("python", "def f(a: list[int], b: Optional[x]): [i]", "")]
    [InlineData("go", "x := a[i:len(b)]", "x := a[i + 1:len(b)] | x := a[i:len(b) + 1]")]
    [InlineData("go", "x := map[string]int{}; var y []int; m[\"k\"] = 1", "")]
    [InlineData("rust", "for i in 0..n { a[i]; &b[..j] }", "for i in 0..=n { a[i]; &b[..j] } | for i in 0..n { a[i + 1]; &b[..j] } | for i in 0..n { a[i]; &b[..j + 1] }")]
    [InlineData("typescript", "x = a[i]; const [b] = c;", "x = a[i + 1]; const [b] = c;")]
    [InlineData("c", "a[n - 1] = b[0];", "a[(n - 1) + 1] = b[0];")]
    public void Off_by_one(string language, string code, string mutated) => Shown("off-by-one", language, code).Should().Be(mutated);

    [Theory]
    [InlineData("python", "def f(self, a, b):¶    c = g(a)¶    return h(c, k=b)", "    c = g(b) |     return h(b, k=b) |     return h(c, k=c)")]
    [InlineData("python", "def f(a):¶    return a.b + b.a", "")]
    [InlineData("go", "func f(a, b int, s string) int {¶return a + len(s)¶}", "return b + len(s)")]
    [InlineData("rust", "fn f(a: u8, b: u8, s: &str) -> u8 {¶a + s.x¶}", "b + s.x")]
    [InlineData("typescript", "function f(a: number, b: number, s: string) {¶g({ a: b, s });¶}", "g({ a: a, s });")]
    [InlineData("c", "int f(int a, size_t n, int b) {¶return a + n;¶}", "return b + n;")]
    public void Wrong_variable(string language, string code, string mutated) => Shown("wrong-variable", language, code).Should().Be(mutated);

    [Theory]
    [InlineData("python", "def f():¶    x.close()¶    g(x.close())", "    pass")]
    [InlineData("python", "with open(p) as f:¶    pass¶with lock:¶    pass¶with a, b:¶    pass", "if ((f := open(p)),): | if (lock,):")]
    [InlineData("go", "func f() {¶defer g()¶s.mu.Unlock()¶}", " | ")]
    [InlineData("rust", "fn f() {¶drop(x);¶}", ";")]
    [InlineData("typescript", "function f() {¶clearTimeout(this.t);¶}", ";")]
    [InlineData("c", "void f(void) {¶list_free(x);¶x = is_free(y);¶}", ";")]
    public void Resource_not_released(string language, string code, string mutated) => Shown("resource-not-released", language, code).Should().Be(mutated);

    private static string Shown(string name, string language, string code)
    {
        var text = code.Replace('¶', '\n');
        var path = $"a{Language.Named(language)!.Extensions[0]}";
        var tree = FileTree.Of(TreeEntry.File(path, text));
        return string.Join(" | ", Mutants.Of(tree, new(["**"])).Where(mutant => mutant.Operator == name).Select(Changed));

        string Changed(Mutant mutant) =>
            System.Text.Encoding.UTF8.GetString(mutant.ApplyTo(tree).Find(path)!.Content.Span).Split('\n')[mutant.Line - 1];
    }
}
