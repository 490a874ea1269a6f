namespace Clinks.Engage.Domain.Membership;

/// <summary>
/// What a row makes of a member's entry. A column that the list lacks leaves what is known. An empty cell takes away networks, contacts and what was stated,
/// but not a charity number: it is what the organisation is known by, and a gap in a list is no evidence that it lost it.
/// </summary>
internal static class Entry
{
    public static PlannedMember Added(ReadRow row, MemberId id, MemberId? namesake)
    {
        var details = new MemberDetails
        {
            Id = id,
            Name = row.Name!.Text,
            CharityNumber = row.CharityNumber,
            Segments = new(row.IncomeBand!.Value, row.Region!.Value, row.Specialist!.Value, row.Arts ?? Stated.NotKnown, row.RaciallyMinoritised ?? Stated.NotKnown, row.LivedExperience ?? Stated.NotKnown),
            Networks = row.Networks,
        };
        ImmutableArray<MemberField> stated =
        [
            MemberField.Name,
            .. When(MemberField.CharityNumber, row.CharityNumber is not null),
            MemberField.IncomeBand,
            MemberField.Region,
            MemberField.Specialist,
            .. When(MemberField.Arts, details.Segments.Arts is not Stated.NotKnown),
            .. When(MemberField.RaciallyMinoritised, details.Segments.RaciallyMinoritised is not Stated.NotKnown),
            .. When(MemberField.LivedExperience, details.Segments.LivedExperience is not Stated.NotKnown),
            .. When(MemberField.Networks, !row.Networks.IsEmpty),
            .. When(MemberField.ContactName, row.ContactName is not null),
            .. When(MemberField.ContactEmail, row.ContactEmail is not null),
        ];
        return new(ImportEffect.Added, details, new(row.ContactName, row.ContactEmail), row.Row.Where, stated, namesake);
    }

    /// <summary>Null where the row says what is known already.</summary>
    public static PlannedMember? Changed(ReadRow row, (MemberDetails Details, Contact Contact) known)
    {
        var (was, whom) = known;
        var segments = was.Segments;
        var details = was with
        {
            Name = row.Name!.Text,
            CharityNumber = row.CharityNumber ?? was.CharityNumber,
            Segments = new(
                row.IncomeBand ?? segments.IncomeBand, row.Region ?? segments.Region, row.Specialist ?? segments.Specialist,
                row.Arts ?? segments.Arts, row.RaciallyMinoritised ?? segments.RaciallyMinoritised, row.LivedExperience ?? segments.LivedExperience),
            Networks = row.Row.Networks is null ? was.Networks : row.Networks,
        };
        var contact = new Contact(
            row.Row.ContactName is null ? whom.Name : row.ContactName,
            row.Row.ContactEmail is null ? whom.Email : row.ContactEmail);
        ImmutableArray<MemberField> changed =
        [
            .. When(MemberField.Name, details.Name != was.Name),
            .. When(MemberField.CharityNumber, details.CharityNumber != was.CharityNumber),
            .. When(MemberField.IncomeBand, details.Segments.IncomeBand != segments.IncomeBand),
            .. When(MemberField.Region, details.Segments.Region != segments.Region),
            .. When(MemberField.Specialist, details.Segments.Specialist != segments.Specialist),
            .. When(MemberField.Arts, details.Segments.Arts != segments.Arts),
            .. When(MemberField.RaciallyMinoritised, details.Segments.RaciallyMinoritised != segments.RaciallyMinoritised),
            .. When(MemberField.LivedExperience, details.Segments.LivedExperience != segments.LivedExperience),
            .. When(MemberField.Networks, !details.Networks.SequenceEqual(was.Networks)),
            .. When(MemberField.ContactName, contact.Name != whom.Name),
            .. When(MemberField.ContactEmail, contact.Email != whom.Email),
        ];
        return changed.IsEmpty ? null : new(ImportEffect.Changed, details, contact, row.Row.Where, changed, Namesake: null);
    }

    private static MemberField[] When(MemberField field, bool so) => so ? [field] : [];
}
