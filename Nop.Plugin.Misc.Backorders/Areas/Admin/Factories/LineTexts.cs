using System.Globalization;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Plugin.Misc.Backorders.Services.Releasing;
using Nop.Services.Customers;
using Nop.Services.Helpers;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Says numbers, codes and moments of the ledger in words of the current language, once a request.</summary>
public class LineTexts
{
    private readonly Dictionary<int, string> _actors = [];
    private readonly ICustomerService _customerService;
    private readonly IDateTimeHelper _dateTimeHelper;
    private readonly LineTelling _lineTelling;
    private readonly ILocalizationService _localizationService;

    public LineTexts(ICustomerService customerService, IDateTimeHelper dateTimeHelper, LineTelling lineTelling, ILocalizationService localizationService)
    {
        _customerService = customerService;
        _dateTimeHelper = dateTimeHelper;
        _lineTelling = lineTelling;
        _localizationService = localizationService;
    }

    /// <summary>Adds what the customers of these lines read.</summary>
    public virtual Task TellAsync(IList<LineModel> lines)
    {
        return _lineTelling.AddAsync(lines);
    }

    public virtual Task<string> StateAsync(LineStates state)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.State.{state}");
    }

    public virtual Task<string> StatusAsync(LineStatus status)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Status.{status}");
    }

    public virtual Task<string> KindAsync(MoveKind kind)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Move.{kind}");
    }

    public virtual Task<string> ReleaseStatusAsync(IntentStatus status)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.ReleaseStatus.{status}");
    }

    public virtual async Task<string> BlockAsync(ReleaseBlock block, int waiting, int ready)
    {
        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Blocked.{block}");
        return string.Format(CultureInfo.CurrentCulture, text, waiting, ready);
    }

    /// <summary>A plan of the stock item, or a release, by the number that tells it from others.</summary>
    public virtual async Task<string> CauseAsync(string cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        var name = cause.Split(':')[0];
        var text = Guid.TryParse(name, out _)
            ? await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Cause.Release")
            : await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Cause.Plan");

        return string.Format(CultureInfo.CurrentCulture, text, name.Length > 8 ? name[..8] : name);
    }

    public virtual async Task<string> ActorAsync(int customerId)
    {
        if (_actors.TryGetValue(customerId, out var name))
            return name;

        name = await FindActorAsync(customerId)
            ?? await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Actor.Ledger");
        return _actors[customerId] = name;
    }

    /// <summary>A stored moment in the user's time zone.</summary>
    public virtual Task<DateTime> LocalAsync(DateTime utc)
    {
        return _dateTimeHelper.ConvertToUserTimeAsync(utc, DateTimeKind.Utc);
    }

    private async Task<string?> FindActorAsync(int customerId)
    {
        if (customerId <= 0)
            return null;

        if (await _customerService.GetCustomerByIdAsync(customerId) is not { } customer)
            return customerId.ToString(CultureInfo.InvariantCulture);

        var name = await _customerService.GetCustomerFullNameAsync(customer);
        return FirstOf(name, customer.Email, customerId);
    }

    private static string FirstOf(string? name, string? email, int customerId)
    {
        return !string.IsNullOrWhiteSpace(name) ? name
            : !string.IsNullOrWhiteSpace(email) ? email
            : customerId.ToString(CultureInfo.InvariantCulture);
    }
}
