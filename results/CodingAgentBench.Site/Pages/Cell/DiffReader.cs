using System.Text;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Cell;

/// <summary>Reads a patch in git's format, of any bytes and of any length: only what will be shown is ever made into text.</summary>
internal sealed class DiffReader
{
    public const int MostLines = 400;
    public const int MostFiles = 50;
    public const int MostBytesOfLine = 500;

    private readonly List<DiffFile> _files = [];
    private readonly List<string> _notes = [];
    private readonly List<DiffLine> _lines = [];
    private string? _name;
    private bool _inHunk;
    private int _added, _removed, _leftOut, _shown, _filesLeftOut;

    public static CellDiff Read(ReadOnlySpan<byte> patch)
    {
        var reader = new DiffReader();
        while (!patch.IsEmpty)
        {
            var end = patch.IndexOf((byte)'\n') is var feed and >= 0 ? feed : patch.Length;
            reader.Add(patch[..end]);
            patch = patch[Math.Min(end + 1, patch.Length)..];
        }
        reader.End();
        return new(null, reader._files, reader._filesLeftOut);
    }

    /// <summary>Within a hunk every line of a file has a sign before it, so no content is taken for a heading.</summary>
    private void Add(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("diff --git "u8))
        {
            End();
            _name = Clipped.Line(NameOf(Text(line["diff --git "u8.Length..], 2 * MostBytesOfLine)));
        }
        else if (line.StartsWith("@@ "u8))
        {
            _inHunk = true;
            Show('@', line);
        }
        else if (!_inHunk)
        {
            Note(line);
        }
        else
        {
            var sign = line.IsEmpty ? ' ' : (char)line[0];
            _added += sign == '+' ? 1 : 0;
            _removed += sign == '-' ? 1 : 0;
            var isKnown = sign is '+' or '-' or ' ' or '\\';
            Show(isKnown ? sign : '\\', isKnown && !line.IsEmpty ? line[1..] : line);
        }
    }

    private void Note(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("--- "u8) && !line.StartsWith("+++ "u8) && _notes.Count < 5)
            _notes.Add(Text(line, MostBytesOfLine));
    }

    private void Show(char sign, ReadOnlySpan<byte> text)
    {
        if (_shown == MostLines || _files.Count == MostFiles)
        {
            _leftOut++;
            return;
        }
        _shown++;
        _lines.Add(new(sign, Text(text, MostBytesOfLine), Math.Max(0, text.Length - MostBytesOfLine)));
    }

    private void End()
    {
        if (_name is not null || _lines.Count > 0 || _notes.Count > 0)
        {
            if (_files.Count < MostFiles)
                _files.Add(new(_name ?? "", [.. _notes], _added, _removed, [.. _lines], _leftOut));
            else
                _filesLeftOut++;
        }
        _name = null;
        _notes.Clear();
        _lines.Clear();
        (_inHunk, _added, _removed, _leftOut) = (false, 0, 0, 0);
    }

    /// <summary>`a/x b/x` is one name; what was renamed has two.</summary>
    private static string NameOf(string names)
    {
        var half = names.Length / 2;
        return names.Length % 2 == 1 && names[half] == ' ' && names.StartsWith("a/", StringComparison.Ordinal) && names.AsSpan(half + 1).StartsWith("b/")
            && names.AsSpan(2, half - 2).SequenceEqual(names.AsSpan(half + 3))
            ? names[2..half]
            : names;
    }

    private static string Text(ReadOnlySpan<byte> bytes, int most) => Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, most)]);
}
