using System.Runtime.InteropServices;
using Letterpress.Keys;
using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>Checks the rules of <see cref="IdentityRules"/>, so that the machine that runs them comes to an end within them.</summary>
static unsafe class RuleCheck
{
    /// <exception cref="InvalidDataException">A rule is cut, too large, or leads out of itself.</exception>
    public static void Run(ReadOnlySpan<byte> rules)
    {
        while (!rules.IsEmpty)
        {
            if (rules.Length < sizeof(IdentityRuleHeader))
            {
                Damage.Throw("a rule of identity is cut");
            }

            IdentityRuleHeader header = MemoryMarshal.Read<IdentityRuleHeader>(rules);
            int nameLength = header.NameLength.Value;
            int rows = header.RowCount.Value;
            if (nameLength is < 0 or > IdentityRules.MaxNameLength || rows is < 0 or > PatternRow.MaxRows)
            {
                Damage.Throw("a rule of identity is too large");
            }

            int length = sizeof(IdentityRuleHeader) + nameLength + (rows * sizeof(PatternRow)) + 1;
            if (length > rules.Length)
            {
                Damage.Throw("a rule of identity is cut");
            }

            ReadOnlySpan<byte> program = rules.Slice(sizeof(IdentityRuleHeader) + nameLength, rows * sizeof(PatternRow));
            if (!IsProgram(MemoryMarshal.Cast<byte, PatternRow>(program)))
            {
                Damage.Throw("the pattern of a rule of identity leads out of itself");
            }

            rules = rules[length..];
        }
    }

    static bool IsProgram(ReadOnlySpan<PatternRow> program)
    {
        bool isGood = program.IsEmpty || IsTarget(program, 0);
        for (int row = 0; row < program.Length && isGood; row++)
        {
            int first = program[row].First.Value;
            int second = program[row].Second.Value;
            switch ((PatternOperation)program[row].Operation.Value)
            {
                case PatternOperation.Match:
                    break;
                case PatternOperation.Set:
                    // Its ranges follow, and they are not executed.
                    isGood = first >= 0 && IsTarget(program, row + 1L + first);
                    for (int i = 1; i <= first && isGood; i++)
                    {
                        isGood = (PatternOperation)program[row + i].Operation.Value == PatternOperation.Range;
                    }

                    row += isGood ? first : 0;
                    break;
                case PatternOperation.Split:
                    isGood = IsTarget(program, first) && IsTarget(program, second);
                    break;
                case PatternOperation.Jump:
                    isGood = IsTarget(program, first);
                    break;
                case PatternOperation.Save or PatternOperation.Start or PatternOperation.End:
                    isGood = IsTarget(program, row + 1);
                    break;
                default:
                    isGood = false;
                    break;
            }
        }

        return isGood;
    }

    static bool IsTarget(ReadOnlySpan<PatternRow> program, long row) =>
        row >= 0 && row < program.Length && (PatternOperation)program[(int)row].Operation.Value != PatternOperation.Range;
}
