using Letterpress.Core.Reading.Seeds;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>Lines that are only a time, in the forms and languages that pages have, and lines that are not.</summary>
public class DateLineTests
{
    [Theory]
    [InlineData("2021-03-13T01:53:37Z")]
    [InlineData("Sat, 13 Mar 2021 17:37:00 GMT")]
    [InlineData("28/02/2021 - 20:46")]
    [InlineData("05/06/2021 - 20:46")]
    [InlineData("Apr 16th 2021")]
    [InlineData("May 9, 2024 at 10:30 a.m.")]
    [InlineData("Published: Thursday, 3 June 2021")]
    [InlineData("Last updated 31 minutes ago")]
    [InlineData("an hour ago")]
    [InlineData("Yesterday")]
    [InlineData("12:30")]
    [InlineData("31 分钟前")]
    [InlineData("3小時前")]
    [InlineData("最近更新： 32 分钟前")]
    [InlineData("2020年11月11日凌晨5点19分")]
    [InlineData("发布时间：2020-03-28 19:00")]
    [InlineData("星期三, 08/30/2017 - 21:22")]
    [InlineData("2021年3月4日 午後7時30分")]
    [InlineData("2021년 3월 4일 오후 7시")]
    [InlineData("3시간 전")]
    [InlineData("4 марта 2021 г., 19:30")]
    [InlineData("5 минут назад")]
    [InlineData("4. März 2021, 19:30 Uhr")]
    [InlineData("vor 5 Minuten")]
    [InlineData("Publié le 4 mars 2021 à 19h30")]
    [InlineData("il y a 5 minutes")]
    [InlineData("4 de marzo de 2021")]
    [InlineData("hace 5 horas")]
    [InlineData("5 ore fa")]
    public void A_time(string text) => Assert.True(DateLines.IsOnlyTime(text));

    [Theory]
    [InlineData("")]
    [InlineData("2021")]
    [InlineData("12")]
    [InlineData("One")]
    [InlineData("May")]
    [InlineData("24 hours")]
    [InlineData("10 minutes to read")]
    [InlineData("On 4 March 2021 the press stopped.")]
    [InlineData("1914–1918")]
    [InlineData("ISBN 978-3-16-148410-0")]
    [InlineData("+49 30 123456")]
    [InlineData("Chapter 1")]
    [InlineData("Version 3.2.1")]
    [InlineData("3 天")]
    [InlineData("四月的雨")]
    [InlineData("2021年3月4日，印刷机停了。")]
    [InlineData("An hour")]
    public void Not_a_time(string text) => Assert.False(DateLines.IsOnlyTime(text));

    [Theory]
    [InlineData("By Ada Setter, 12 May 2021 10:30", true)]
    [InlineData("Ada Setter 在 星期三, 08/30/2017 - 21:22 提交", true)]
    [InlineData("By Ada Setter, 12 May 2021", false)]
    [InlineData("The press stopped on 12 May 2021 at 10:30 because the ink had run dry.", false)]
    [InlineData("编辑注：该文原文已被删除，原文发布时间：2020-03-28 19:00", false)]
    [InlineData("2021年3月4日 19:30 停了。", false)]
    public void A_name_and_a_time(string text, bool isByline) => Assert.Equal(isByline, DateLines.IsByline(text));
}
