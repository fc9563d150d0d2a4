using Nop.Core;

namespace Nop.Web.Framework.Models.Extensions;

public static class ModelExtensions
{
    /// <summary>The page of a list that was asked for.</summary>
    public static IPagedList<T> ToPagedList<T>(this IList<T> list, IPagingRequestModel pagingRequestModel) =>
        new PagedList<T>(list, pagingRequestModel.Page - 1, pagingRequestModel.PageSize);

    public static async Task<IPagedList<T>> ToPagedListAsync<T>(this IAsyncEnumerable<T> collection, IPagingRequestModel pagingRequestModel)
    {
        var list = new List<T>();
        await foreach (var item in collection)
            list.Add(item);

        return list.ToPagedList(pagingRequestModel);
    }

    /// <summary>Fills a grid's answer with the models of one page and the numbers of the whole.</summary>
    public static TListModel PrepareToGrid<TListModel, TModel, TObject>(this TListModel listModel, BaseSearchModel searchModel,
        IPagedList<TObject> objectList, Func<IEnumerable<TModel>> dataFillFunction)
        where TListModel : BasePagedListModel<TModel> where TModel : BaseNopModel
    {
        ArgumentNullException.ThrowIfNull(listModel);
        listModel.Data = dataFillFunction?.Invoke();
        return Numbered<TListModel, TModel>(listModel, searchModel, objectList?.TotalCount ?? 0);
    }

    public static async Task<TListModel> PrepareToGridAsync<TListModel, TModel, TObject>(this TListModel listModel, BaseSearchModel searchModel,
        IPagedList<TObject> objectList, Func<IAsyncEnumerable<TModel>> dataFillFunction)
        where TListModel : BasePagedListModel<TModel> where TModel : BaseNopModel
    {
        ArgumentNullException.ThrowIfNull(listModel);
        if (dataFillFunction?.Invoke() is { } models)
        {
            var data = new List<TModel>();
            await foreach (var model in models)
                data.Add(model);
            listModel.Data = data;
        }

        return Numbered<TListModel, TModel>(listModel, searchModel, objectList?.TotalCount ?? 0);
    }

    static TListModel Numbered<TListModel, TModel>(TListModel list, BaseSearchModel search, int total)
        where TListModel : BasePagedListModel<TModel> where TModel : BaseNopModel
    {
        list.Draw = search?.Draw;
        list.RecordsTotal = total;
        list.RecordsFiltered = total;

        return list;
    }
}
