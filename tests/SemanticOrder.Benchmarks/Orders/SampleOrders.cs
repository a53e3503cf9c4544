using System.Globalization;
using System.Text;

namespace SemanticOrder.Benchmarks.Orders;

/// <summary>Payloads like the samples' with numbers, sizes and goods drawn from a seed: about 1 KB and one order each, half of them Taobao trades.</summary>
internal static class SampleOrders
{
    private static readonly string[] Sizes = ["S", "M", "L", "160/84A", "165/88A", "155/80A"];
    private static readonly string[] Skus = ["KN-W-0008-M", "KN-W-0008-L", "SU-W-0021-16084A", "FZ-DP-1000", "FZ-SF-0500"];
    private static readonly string[] Remarks = ["", "麻烦快一点", "不急,周末再发也行", "孩子明天生日", "请放门卫"];

    /// <summary>Payloads numbered from <paramref name="first"/>: other numbers are other orders.</summary>
    public static IEnumerable<(string System, byte[] Payload)> Generate(int count, int seed, int first = 0)
    {
        var random = new Random(seed);
        for (var number = first; number < first + count; number++)
        {
            var draw = random.Next(100);
            var text = draw switch
            {
                < 50 => ("taobao", Taobao(number, random)),
                < 75 => ("jd", Jd(number, random)),
                < 90 => ("sap", Sap(number, random)),
                _ => ("wms", Wms(number, random)),
            };
            yield return (text.Item1, Encoding.UTF8.GetBytes(text.Item2));
        }
    }

    private static string Taobao(int number, Random random) => $$"""
        {"trades_sold_get_response":{"total_results":1,"trades":{"trade":[{"tid":"{{990_000_000_000_000_000L + number}}","status":"WAIT_SELLER_SEND_GOODS","type":"fixed",
        "created":"{{Time(number)}}","pay_time":"{{Time(number + 26)}}","payment":"{{Price(random)}}","post_fee":"0.00","shipping_type":"express","trade_from":"WAP",
        "buyer_message":"{{Pick(Remarks, random)}}","seller_memo":"","seller_flag":0,"receiver_state":"浙江省","receiver_city":"杭州市","orders":{"order":[
        {"oid":"{{990_000_000_000_000_000L + number}}","title":"女士圆领针织上衣","num":{{random.Next(1, 4)}},"price":"268.00","payment":"268.00","outer_sku_id":"{{Pick(Skus, random)}}",
        "sku_properties_name":"颜色:雾蓝;尺码:{{Pick(Sizes, random)}}","refund_status":"NO_REFUND","status":"WAIT_SELLER_SEND_GOODS"},
        {"oid":"{{991_000_000_000_000_000L + number}}","title":"速冻鲜肉水饺 1kg","num":2,"price":"48.00","payment":"96.00","outer_sku_id":"FZ-DP-1000",
        "sku_properties_name":"口味:猪肉白菜;净含量:1kg","refund_status":"NO_REFUND","status":"WAIT_SELLER_SEND_GOODS"},
        {"oid":"{{992_000_000_000_000_000L + number}}","title":"冷冻三文鱼 500g","num":1,"price":"79.00","payment":"79.00","outer_sku_id":"FZ-SF-0500",
        "sku_properties_name":"净含量:500g","refund_status":"NO_REFUND","status":"WAIT_SELLER_SEND_GOODS"}]} }]} } }
        """;

    private static string Jd(int number, Random random) => $$"""
        {"jingdong_pop_order_search_responce":{"searchorderinfo_result":{"orderTotal":1,"orderInfoList":[{"orderId":"{{880_000_000_000L + number}}","orderState":"WAIT_SELLER_STOCK_OUT",
        "orderStateRemark":"等待出库","orderStartTime":"{{Time(number)}}","paymentConfirmTime":"{{Time(number + 23)}}","orderTotalPrice":"{{Price(random)}}","orderPayment":"189.00",
        "freightPrice":"0.00","deliveryType":"任意时间","orderRemark":"{{Pick(Remarks, random)}}","venderRemark":"{{(random.Next(3) == 0 ? "冷链" : "")}}","itemInfoList":[
        {"skuId":"{{100_000_000 + number}}","outerSkuId":"{{Pick(Skus, random)}}","skuName":"女士圆领针织上衣 雾蓝 L","itemTotal":"{{random.Next(1, 5)}}","jdPrice":"199.00","wareId":"30001"},
        {"skuId":"{{200_000_000 + number}}","outerSkuId":"FZ-SF-0500","skuName":"冷冻三文鱼 500g","itemTotal":"4","jdPrice":"79.00","wareId":"30002"},
        {"skuId":"{{300_000_000 + number}}","outerSkuId":"FZ-DP-1000","skuName":"速冻鲜肉水饺 1kg","itemTotal":"2","jdPrice":"48.00","wareId":"30003"}]}]} } }
        """;

    private static string Sap(int number, Random random) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <ORDERS05><IDOC BEGIN="1"><EDI_DC40 SEGMENT="1"><TABNAM>EDI_DC40</TABNAM><MANDT>100</MANDT><DOCNUM>{number:0000000000000000}</DOCNUM><IDOCTYP>ORDERS05</IDOCTYP></EDI_DC40>
        <E1EDK01 SEGMENT="1"><CURCY>CNY</CURCY><BSART>OR</BSART><BELNR>{9_900_000_000L + number}</BELNR></E1EDK01>
        <E1EDK03 SEGMENT="1"><IDDAT>012</IDDAT><DATUM>20260110</DATUM><UZEIT>200402</UZEIT></E1EDK03><E1EDK03 SEGMENT="1"><IDDAT>002</IDDAT><DATUM>20260112</DATUM></E1EDK03>
        <E1EDP01 SEGMENT="1"><POSEX>000010</POSEX><MENGE>1.000</MENGE><MENEE>PCE</MENEE><WERKS>CN01</WERKS><LPRIO>0{random.Next(1, 4)}</LPRIO>
        <E1EDP19 SEGMENT="1"><QUALF>001</QUALF><IDTNR>SU-W-0021</IDTNR><KTEXT>Women blazer</KTEXT></E1EDP19></E1EDP01>
        <E1EDP01 SEGMENT="1"><POSEX>000020</POSEX><MENGE>2.000</MENGE><MENEE>PCE</MENEE><WERKS>CN01</WERKS><LPRIO>0{random.Next(1, 4)}</LPRIO>
        <E1EDP19 SEGMENT="1"><QUALF>001</QUALF><IDTNR>SU-W-0021</IDTNR><KTEXT>Women blazer</KTEXT></E1EDP19></E1EDP01>
        <E1EDP01 SEGMENT="1"><POSEX>000030</POSEX><MENGE>4.000</MENGE><MENEE>PCE</MENEE><WERKS>CN01</WERKS><LPRIO>0{random.Next(1, 4)}</LPRIO>
        <E1EDP19 SEGMENT="1"><QUALF>001</QUALF><IDTNR>SU-W-0021</IDTNR><KTEXT>Women blazer</KTEXT></E1EDP19></E1EDP01>
        <E1CUCFG SEGMENT="1"><POSEX>000010</POSEX><E1CUVAL SEGMENT="1"><CHARC>ZSIZE</CHARC><VALUE>00{random.Next(1, 4)}</VALUE></E1CUVAL></E1CUCFG></IDOC></ORDERS05>
        """;

    private static string Wms(int number, Random random) => $"""
        wms_no,order_no,queue,wave_cutoff,pick_sla_min,temp_zone
        W-{number}-1,{990_000_000_000_000_000L + number},{Pick(["STD", "GREEN", "LOW"], random)},2026-01-11T10:00:00+08:00,720,{Pick(["AMB", "C04"], random)}
        W-{number}-2,{990_000_000_000_000_000L + number},{Pick(["STD", "GREEN", "LOW"], random)},2026-01-11T10:00:00+08:00,720,F18
        """;

    private static string Time(int seconds) => new DateTime(2026, 1, 10, 0, 0, 0).AddSeconds(seconds % 80_000).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Price(Random random) => (random.Next(1000, 90000) / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Pick(string[] texts, Random random) => texts[random.Next(texts.Length)];
}
