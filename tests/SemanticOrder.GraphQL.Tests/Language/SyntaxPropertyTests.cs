using System.Text;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Tests.Language;

/// <summary>What holds for every document: printing and reading again gives the same tree, and no text whatever does more than be refused.</summary>
public sealed class SyntaxPropertyTests
{
    private const int Runs = 800;
    private const string Punctuation = "{}()[]!$@:=|&\"\\.#-0aE\n\0";

    [Test]
    public void Reading_what_was_printed_gives_the_same_tree()
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var text = new RandomText(seed).Document();
            var tree = Parser.ParseDocument(text);
            var printed = tree.ToString();
            Assert.That(SyntaxComparison.Differences(tree, Parser.ParseDocument(printed)), Is.Empty, $"seed {seed}\n{text}\n---\n{printed}");
        }
    }

    [Test]
    public void A_damaged_document_is_read_or_refused_with_a_place_inside_it()
    {
        var read = 0;
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new Random(seed);
            var bytes = Encoding.UTF8.GetBytes(new RandomText(seed).Document()).ToList();
            for (var damage = random.Next(1, 4); damage > 0; damage--)
                Damage(bytes, random);
            try
            {
                Parser.ParseDocument(bytes.ToArray());
                read++;
            }
            catch (GraphQLRequestException fault)
            {
                Assert.That(fault.Span!.Value.Start.Offset, Is.InRange(0, bytes.Count), $"seed {seed}");
                Assert.That(fault.Location!.Value.Line, Is.EqualTo(fault.Span.Value.Start.Line + 1));
            }
        }

        Assert.That(read, Is.InRange(Runs / 50, Runs * 9 / 10), "the damage should be neither harmless nor always fatal");
    }

    [Test]
    public void Block_strings_of_any_text_are_read_back()
    {
        var random = new Random(7);
        for (var run = 0; run < 5_000; run++)
        {
            var value = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(8) switch
            {
                0 => "\n", 1 => "  ", 2 => "\"", 3 => "\\", 4 => "\t", 5 => "\"\"\"", 6 => "\r", _ => "x",
            }));
            var printed = new StringValueNode(value, isBlock: true).ToString();
            Assert.That(((StringValueNode)Parser.ParseConstant(printed)).Value, Is.EqualTo(value), printed);
        }
    }

    private static void Damage(List<byte> bytes, Random random)
    {
        var place = random.Next(bytes.Count);
        switch (random.Next(5))
        {
            case 0:
                bytes.RemoveRange(place, Math.Min(random.Next(1, 6), bytes.Count - place - 1));
                break;
            case 1:
                bytes.Insert(place, (byte)Punctuation[random.Next(Punctuation.Length)]);
                break;
            case 2:
                bytes[place] = (byte)random.Next(256);
                break;
            case 3:
                bytes.InsertRange(place, bytes.GetRange(place, Math.Min(8, bytes.Count - place)));
                break;
            default:
                bytes.RemoveRange(place, bytes.Count - place);
                bytes.Add((byte)' ');
                break;
        }
    }
}
