using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Tests.Sources;

public sealed class LexerTests
{
    [Theory]
    [InlineData("x = 1", "w:x s:= n:1")]
    [InlineData("a//b**-c", "w:a s:// w:b s:** s:- w:c")]
    [InlineData("a != b<=c", "w:a s:!= w:b s:<= w:c")]
    [InlineData("if (n := f()) -> g", "w:if s:( w:n s::= w:f s:( s:) s:) s:-> w:g")]
    [InlineData("x # 'y'\n1", "w:x c:#°'y' n:1")]
    [InlineData("'it\\'s' \"#\"", "t:'it\\'s' t:\"#\"")]
    [InlineData("\"\"\"a\n\"b\" # c\\\"\"\"\"\"\" x", "t:\"\"\"a¶\"b\"°#°c\\\"\"\"\" t:\"\" w:x")]
    [InlineData("'''a''' ''", "t:'''a''' t:''")]
    [InlineData("rb'\\' 'x", "t:rb'\\'°' w:x")]
    [InlineData("f\"{a['k']} {{b}}\" Rb\"\"\"\n\"\"\"", "t:f\"{a['k']}°{{b}}\" t:Rb\"\"\"¶\"\"\"")]
    [InlineData("bar'x'", "w:bar t:'x'")]
    [InlineData("1_000.5e-3j .5 1. 0xE+1", "n:1_000.5e-3j n:.5 n:1. n:0xE s:+ n:1")]
    [InlineData("x.real a[1:2]", "w:x s:. w:real w:a s:[ n:1 s:: n:2 s:]")]
    [InlineData("'open\nx", "t:'open w:x")]
    [InlineData("a \\\n+ b", "w:a s:\\ s:+ w:b")]
    [InlineData("größe = naïve", "w:größe s:= w:naïve")]
    public void Python(string text, string tokens) => Shown("python", text).Should().Be(tokens);

    [Theory]
    [InlineData("a := <-b", "w:a s::= s:<- w:b")]
    [InlineData("`raw\\`+\"s\\\"\"", "t:`raw\\` s:+ t:\"s\\\"\"")]
    [InlineData("`two\nlines // no`", "t:`two¶lines°//°no`")]
    [InlineData("'\\'' 'a'", "t:'\\'' t:'a'")]
    [InlineData("x &^= y // z", "w:x s:&^= w:y c://°z")]
    [InlineData("/* a\n/* b */ c", "c:/*°a¶/*°b°*/ w:c")]
    [InlineData("f(a...)", "w:f s:( w:a s:... s:)")]
    [InlineData("m[K]*T", "w:m s:[ w:K s:] s:* w:T")]
    [InlineData("0x1p-2 1e9 3i", "n:0x1p-2 n:1e9 n:3i")]
    public void Go(string text, string tokens) => Shown("go", text).Should().Be(tokens);

    [Theory]
    [InlineData("/* a /* b */ c */ d", "c:/*°a°/*°b°*/°c°*/ w:d")]
    [InlineData("r#\"a\"b\"# x", "t:r#\"a\"b\"# w:x")]
    [InlineData("r##\"a\"#b\"## br\"\\\" x", "t:r##\"a\"#b\"## t:br\"\\\" w:x")]
    [InlineData("&'a str", "s:& w:'a w:str")]
    [InlineData("'a' '\\'' '\\u{1F600}' b'\\n' '😀'", "t:'a' t:'\\'' t:'\\u{1F600}' t:b'\\n' t:'😀'")]
    [InlineData("<'a, 'b>", "s:< w:'a s:, w:'b s:>")]
    [InlineData("'outer: loop", "w:'outer s:: w:loop")]
    [InlineData("\"two\nlines\\\"\"", "t:\"two¶lines\\\"\"")]
    [InlineData("0..=n 1.max(2) 1..2 2.5_f64", "n:0 s:..= w:n n:1 s:. w:max s:( n:2 s:) n:1 s:.. n:2 n:2.5_f64")]
    [InlineData("p.0.1 x.0", "w:p s:. n:0 s:. n:1 w:x s:. n:0")]
    [InlineData("Vec::<u8>::new()?", "w:Vec s::: s:< w:u8 s:> s::: w:new s:( s:) s:?")]
    [InlineData("#![allow(x)] // y", "s:# s:! s:[ w:allow s:( w:x s:) s:] c://°y")]
    public void Rust(string text, string tokens) => Shown("rust", text).Should().Be(tokens);

    [Theory]
    [InlineData("`a ${b + `c ${d} }` + \"}\"} e` f", "t:`a°${b°+°`c°${d}°}`°+°\"}\"}°e` w:f")]
    [InlineData("`${{a: {}}}` x", "t:`${{a:°{}}}` w:x")]
    [InlineData("`\\`${/* } */ a // }\n}` x", "t:`\\`${/*°}°*/°a°//°}¶}` w:x")]
    [InlineData("a / b / c", "w:a s:/ w:b s:/ w:c")]
    [InlineData("x = /[/]\\/\"/gi.test(y)", "w:x s:= t:/[/]\\/\"/gi s:. w:test s:( w:y s:)")]
    [InlineData("return /a'b/ ; f(1) / 2 / 3", "w:return t:/a'b/ s:; w:f s:( n:1 s:) s:/ n:2 s:/ n:3")]
    [InlineData("i++ / 2 / g", "w:i s:++ s:/ n:2 s:/ w:g")]
    [InlineData("= 1 /\n2", "s:= n:1 s:/ n:2")]
    [InlineData("a?.b ?? c => d", "w:a s:?. w:b s:?? w:c s:=> w:d")]
    [InlineData("this.#n >>>= $x_1n", "w:this s:. w:#n s:>>>= w:$x_1n")]
    [InlineData("a!==b 10n 0xffn .5", "w:a s:!== w:b n:10n n:0xffn n:.5")]
    [InlineData("#!/usr/bin/env node\nx", "c:#!/usr/bin/env°node w:x")]
    [InlineData("'it' // it's", "t:'it' c://°it's")]
    public void TypeScript(string text, string tokens) => Shown("typescript", text).Should().Be(tokens);

    [Theory]
    [InlineData("p->x = *q++;", "w:p s:-> w:x s:= s:* w:q s:++ s:;")]
    [InlineData("// a \\\n b\nc", "c://°a°\\¶°b w:c")]
    [InlineData("// a \\\r\n b\r\nc", "c://°a°\\\r¶°b w:c")]
    [InlineData("\"a\\\nb\" L'x' u8\"y\"", "t:\"a\\¶b\" t:L'x' t:u8\"y\"")]
    [InlineData("#define A(x) a##x \\\n  1", "s:# w:define w:A s:( w:x s:) w:a s:## w:x s:\\ n:1")]
    [InlineData("#include <a/b.h>", "s:# w:include s:< w:a s:/ w:b s:. w:h s:>")]
    [InlineData("'\\0' 0x1Fu 1.5e+3f 'open\nx", "t:'\\0' n:0x1Fu n:1.5e+3f t:'open w:x")]
    [InlineData("/* /* */ a", "c:/*°/*°*/ w:a")]
    public void C(string text, string tokens) => Shown("c", text).Should().Be(tokens);

    [Fact]
    public void Lines_and_columns_count_from_one()
    {
        var tokens = Lexer.Read(Language.Named("go")!, "a\r\n  `x\ny` b\n\tc");

        tokens.Select(token => (token.Line, token.Column)).Should().Equal((1, 1), (2, 3), (3, 4), (4, 2));
    }

    [Theory]
    [InlineData("a/b.py", "python")]
    [InlineData("a.go", "go")]
    [InlineData("src/lib.rs", "rust")]
    [InlineData("x.d.ts", "typescript")]
    [InlineData("x.tsx", "typescript")]
    [InlineData("x.mjs", "typescript")]
    [InlineData("x.h", "c")]
    [InlineData("x.cc", null)]
    [InlineData("py", null)]
    public void The_extension_tells_the_language(string path, string? language) =>
        Language.OfPath(path)?.Name.Should().Be(language);

    /// <summary>Blanks as °, line breaks as ¶, so that a row of the table is one line.</summary>
    private static string Shown(string language, string text) => string.Join(' ', Lexer.Read(Language.Named(language)!, text)
        .Select(token => $"{char.ToLowerInvariant($"{token.Kind}"[0])}:{token.In(text).ToString().Replace(' ', '°').Replace('\n', '¶')}"));
}
