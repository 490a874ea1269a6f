namespace Clinks.Engage.Domain.Membership;

/// <summary>A row with its cells understood. A part is null where its cell has a fault, or says nothing; <see cref="Sound"/> tells.</summary>
internal sealed record ReadRow
{
    public required int Index { get; init; }

    public required MemberListRow Row { get; init; }

    public MemberName? Name { get; init; }

    public string? CharityNumber { get; init; }

    /// <summary>The name and the charity number can be relied on, so the row can be matched even where other cells have faults.</summary>
    public bool Identified { get; init; }

    public IncomeBand? IncomeBand { get; init; }

    public Region? Region { get; init; }

    public bool? Specialist { get; init; }

    public Stated? Arts { get; init; }

    public Stated? RaciallyMinoritised { get; init; }

    public Stated? LivedExperience { get; init; }

    public ImmutableArray<string> Networks { get; init; } = [];

    public string? ContactName { get; init; }

    public string? ContactEmail { get; init; }

    public bool Sound { get; init; }

    /// <summary>Reads every cell and reports every fault: a list is put right in one go, not one fault at a time.</summary>
    public static ReadRow Of(MemberListRow row, int index, Action<Problem> report)
    {
        var faults = 0;
        var name = MemberName.Read(row.Name, At("name"), Fault);
        var number = CharityNumberIn(out var numberIsOne);
        return new()
        {
            Index = index,
            Row = row,
            Name = name,
            CharityNumber = number,
            Identified = name is not null && numberIsOne,
            IncomeBand = Segment(row.IncomeBand, "income band", IncomeBandSpelling.Read, Problems.IncomeBandMissing, Problems.IncomeBandUnknown),
            Region = Segment(row.Region, "region", SegmentSpelling.ReadRegion, Problems.RegionMissing, Problems.RegionUnknown),
            Specialist = Segment(row.Specialist, "specialist", SegmentSpelling.ReadSpecialist, Problems.SpecialistMissing, Problems.SpecialistUnclear),
            Arts = Statement(row.Arts, "arts", Problems.ArtsUnclear),
            RaciallyMinoritised = Statement(row.RaciallyMinoritised, "racially minoritised", Problems.RaciallyMinoritisedUnclear),
            LivedExperience = Statement(row.LivedExperience, "lived experience", Problems.LivedExperienceUnclear),
            Networks = NetworkSpelling.Read(row.Networks ?? "", At("networks"), Fault),
            ContactName = Person(row.ContactName ?? "", At("contact name")),
            ContactEmail = Email((row.ContactEmail ?? "").Trim(), At("contact e-mail")),
            Sound = faults == 0,
        };

        string At(string column) => $"{row.Where}, {column}";

        void Fault(Problem problem)
        {
            faults++;
            report(problem);
        }

        string? CharityNumberIn(out bool valid)
        {
            var read = Membership.CharityNumber.Read(row.CharityNumber ?? "", out valid);
            if (!valid) Fault(Problems.CharityNumberUnknown(At("charity number")));
            return read;
        }

        T? Segment<T>(string? cell, string column, Func<string, T?> read, Func<string, Problem> missing, Func<string, Problem> unknown)
            where T : struct
        {
            if (cell is null) return null;
            if (string.IsNullOrWhiteSpace(cell)) Fault(missing(At(column)));
            else if (read(cell) is { } value) return value;
            else Fault(unknown(At(column)));
            return null;
        }

        // An empty cell says that it is not known.
        Stated? Statement(string? cell, string column, Func<string, Problem> unclear)
        {
            if (cell is null) return null;
            if (SegmentSpelling.ReadStated(cell) is { } stated) return stated;
            Fault(unclear(At(column)));
            return null;
        }

        string? Person(string cell, string where)
        {
            if (Spelling.Tidy(cell) is not { } text) Fault(Problems.MemberTextUnreadable(where));
            else if (text.Length > MemberName.Longest) Fault(Problems.ContactNameTooLong(where, MemberName.Longest));
            else return text.Length == 0 ? null : text;
            return null;
        }

        string? Email(string text, string where)
        {
            if (text.Length == 0 || EmailAddress.IsOne(text)) return text.Length == 0 ? null : text;
            Fault(Problems.ContactEmailInvalid(where));
            return null;
        }
    }
}
