using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <inheritdoc />
public class TellingRules : ITellingRules
{
    private readonly IPromiseBoard _promiseBoard;
    private readonly IReleaseHold _releaseHold;
    private readonly ISettingService _settingService;
    private readonly IStoreDay _storeDay;

    public TellingRules(IPromiseBoard promiseBoard, IReleaseHold releaseHold, ISettingService settingService, IStoreDay storeDay)
    {
        _promiseBoard = promiseBoard;
        _releaseHold = releaseHold;
        _settingService = settingService;
        _storeDay = storeDay;
    }

    /// <remarks>From the day of its release on a product is like everything else. What the platform calls a pre-order is one too: its button says so.</remarks>
    public virtual async Task<TellingRule?> FindAsync(Product product, IReadOnlyCollection<OfferPart> parts, int storeId, bool ofOwnOrder = false)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(parts);
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>(storeId);
        if (!settings.Enabled || !settings.ShowAvailability)
            return null;

        var mode = parts.Select(part => part.Mode).OrderByDescending(settings.EffectiveTellingOf).ThenByDescending(one => one).FirstOrDefault();
        var level = settings.EffectiveTellingOf(mode);
        if (level == TellingLevel.Nothing)
            return null;

        var policy = await _promiseBoard.GetPolicyAsync(product.Id);
        var release = policy is { PreOrder: true, ReleaseDate: { } day } ? StoredDay.Read(day) : PlatformRelease.Of(product, _storeDay);

        return new TellingRule(
            ofOwnOrder || product.DisplayStockQuantity,
            level == TellingLevel.Everything && ShowsDates(policy, settings),
            Math.Max(0, policy?.DontMentionBelowDays ?? settings.DontMentionBelowDays),
            IsPreOrder: (policy is { PreOrder: true } || product.AvailableForPreOrder) && (release is null || release > _storeDay.Today),
            mode == SellingMode.OnlyWhatIsThere ? null : new WordsKey((int)mode, storeId),
            await _releaseHold.FindAsync(product, parts));
    }

    private static bool ShowsDates(ProductPolicy? policy, BackordersSettings settings) => policy?.DatesId switch
    {
        (int)DateTelling.Show => true,
        (int)DateTelling.Hide => false,
        _ => settings.ShowDates,
    };
}
