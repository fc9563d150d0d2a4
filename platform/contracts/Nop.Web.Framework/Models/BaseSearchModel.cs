using Nop.Core.Domain.Common;
using Nop.Core.Infrastructure;

namespace Nop.Web.Framework.Models;

/// <summary>
/// What a grid asks for: the rows from Start on, Length of them. Draw numbers the question, so that a late answer is told
/// from the current one.
/// </summary>
public abstract record BaseSearchModel : BaseNopModel, IPagingRequestModel
{
    protected BaseSearchModel()
    {
        Length = 10;
    }

    /// <summary>The page asked for, counted from 1.</summary>
    public int Page => Start / Length + 1;

    public int PageSize => Length;

    public string AvailablePageSizes { get; set; }

    public string Draw { get; set; }

    public int Start { get; set; }

    public int Length { get; set; }

    public virtual void SetGridPageSize()
    {
        var settings = EngineContext.Current.Resolve<AdminAreaSettings>();
        SetGridPageSize(settings?.DefaultGridPageSize ?? 0, settings?.GridPageSizes);
    }

    public virtual void SetPopupGridPageSize()
    {
        var settings = EngineContext.Current.Resolve<AdminAreaSettings>();
        SetGridPageSize(settings?.PopupGridPageSize ?? 0, settings?.GridPageSizes);
    }

    public virtual void SetGridPageSize(int pageSize, string availablePageSizes = null)
    {
        Start = 0;
        Length = pageSize;
        AvailablePageSizes = availablePageSizes;
    }
}
