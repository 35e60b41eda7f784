using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <summary>The empty value of a type, as far as its name tells.</summary>
internal static class EmptyValues
{
    private static readonly HashSet<string> Numbers =
    [
        "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "byte", "rune", "float32", "float64",
        "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize", "number",
        "char", "short", "long", "unsigned", "size_t", "ssize_t", "int8_t", "int16_t", "int32_t", "int64_t", "uint8_t", "uint16_t", "uint32_t", "uint64_t",
    ];

    /// <returns>Null for a type that is not known.</returns>
    public static string? Of(Language language, string type, string value)
    {
        if (type is "bool" or "boolean" or "_Bool" || type.EndsWith(" bool", StringComparison.Ordinal))
            return value switch { "true" => "false", "false" => "true", _ => $"!({value})" };
        return language.Name switch
        {
            "go" => Numbers.Contains(type) ? "0" : type is "string" ? "\"\"" : type is "error" || type[0] is '*' or '[' || type.StartsWith("map[", StringComparison.Ordinal) ? "nil" : null,
            "rust" => Rust(type),
            "typescript" => TypeScript(type),
            _ => type.EndsWith('*') || type.Split(' ').Any(Numbers.Contains) ? "0" : null,
        };
    }

    private static string? Rust(string type) =>
        Numbers.Contains(type) ? "0"
        : type is "f32" or "f64" ? "0.0"
        : type is "String" ? "String::new()"
        : type is "&str" or "&'static str" ? "\"\""
        : type.StartsWith("Option<", StringComparison.Ordinal) ? "None"
        : type.StartsWith("Vec<", StringComparison.Ordinal) ? "Vec::new()"
        : type.StartsWith("Result<(),", StringComparison.Ordinal) ? "Ok(())"
        : null;

    private static string? TypeScript(string type) =>
        type.EndsWith("| undefined", StringComparison.Ordinal) ? "undefined"
        : type.EndsWith("| null", StringComparison.Ordinal) ? "null"
        : type.EndsWith("[]", StringComparison.Ordinal) || type.StartsWith("Array<", StringComparison.Ordinal) ? "[]"
        : type is "number" ? "0"
        : type is "string" ? "\"\""
        : null;
}
