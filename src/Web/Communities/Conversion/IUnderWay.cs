using Terreau.Domain.Shared;

namespace Terreau.Web.Communities.Conversion;

/// <summary>What a room has planned or under way in a group: a change of kind would leave it without a place.</summary>
internal interface IUnderWay
{
    Task<int> CountAsync(GroupId group, CancellationToken ct);

    /// <summary>What is held or called off before the group closes; never what nobody could bring to an end any more.</summary>
    Task<int> BeforeClosingAsync(GroupId group, CancellationToken ct);
}
