/** Names of people in the United Kingdom, none of them of a particular person. */
interface Names {
  given: readonly string[];
  family: readonly string[];
}

const list = (names: string) => names.trim().split(/\s*,\s*/);
const names = (given: string, family: string): Names => ({
  given: list(given),
  family: list(family),
});

export const namesByOrigin: Readonly<Record<string, Names>> = {
  English: names(
    'Jack, Grace, Oliver, Rose, Harry, Lily, Mark, Hope, Charlotte, Will, Daisy, Tyler, Poppy, Jade, Kayleigh, Ethan, Ruby, Amber, Leah, Summer, Connor, Bethany, Kian, Paige, Frank, Joy, Autumn, Robin, Alfie, Dawn',
    'Brown, Smith, Young, King, Baker, Green, Hall, Wood, Walker, Field, Bennett, Hughes, Marsh, Pratt, Waters',
  ),
  Welsh: names(
    'Siân, Dai, Rhys, Carys, Gwen, Ceri, Ieuan, Angharad, Owain, Ffion, Bronwen, Dylan, Cai, Nia, Llewelyn, Non, Glyn, Iolo, Mair, Tegan',
    'Jones, Pugh, Llywelyn, Price, Powell, Gwyn, Bevan, Prosser',
  ),
  Scottish: names(
    'Hamish, Iona, Eilidh, Callum, Ross, Isla, Skye, Morag, Angus, Catriona, Fraser, Blair, Rory, Ailsa, Craig, Kirsty, Heather, Lachlan, Mhairi, Struan',
    'MacLeod, McDonald, Reid, Stewart, Muir, Baird, Glass, Grant',
  ),
  Irish: names(
    'Saoirse, Niamh, Patrick, Sean, Siobhán, Aoife, Cillian, Erin, Paddy, Bridget, Oisín, Róisín, Declan, Nora, Eoin, Clodagh, Finn, Shannon, Colm, Orla',
    'O’Brien, Byrne, Kelly, Murphy, Walsh, Ní Bhriain, Power, Lynch',
  ),
  Polish: names(
    'Wojciech, Agnieszka, Łukasz, Zofia, Jan, Kasia, Piotr, Ola, Maja, Jakub, Małgorzata, Kuba, Zuzanna, Szymon, Hania, Oliwia, Tomek, Ewa, Bartosz, Gosia',
    'Kowalski, Nowak, Wójcik, Zając, Lis, Mazur, Sikora, Dudek',
  ),
  Romanian: names(
    'Andrei, Ioana, Mihai, Elena, Ștefan, Dan, Crina, Florin, Radu, Alina, Bogdan, Raluca, Vasile, Ion, Denisa, Sorin, Roxana, Luca, Gabriela, Nicu',
    'Popescu, Pop, Ionescu, Rusu, Stan, Dumitru, Lupu, Munteanu',
  ),
  'Roma and Traveller': names(
    'Django, Esmeralda, Loveday, Sonny, Bluebell, Kizzy, Nelson, Violet, Levi, Cinderella, Tawny, Freedom, Jimmy, Margaret, Tiny, Reni, Romeo, Sabrina, Elvis, Darkus',
    'Lee, Loveridge, Boswell, Cooper, Ward, Smith, Lakatos, Horvath',
  ),
  Nigerian: names(
    'Chidi, Ngozi, Blessing, Adebayo, Favour, Funmilayo, Emeka, Precious, Tunde, Ifeoma, Olamide, Gift, Yewande, Goodluck, Chinwe, Comfort, Segun, Patience, Zainab, Divine, Kelechi, Peace',
    'Okafor, Adeyemi, Bello, Okonkwo, Eze, Sunday, Balogun, Musa',
  ),
  Ghanaian: names(
    'Kwame, Ama, Kofi, Abena, Yaw, Efua, Kojo, Akosua, Nana, Adwoa, Kwabena, Esi, Mercy, Ekow, Afia, Prince, Gifty, Kwesi, Araba, Fiifi',
    'Mensah, Boateng, Owusu, Asante, Badu, Quaye, Ansah, Addo',
  ),
  Somali: names(
    'Abdi, Hodan, Ayaan, Faduma, Mohamud, Ifrah, Warsame, Sagal, Liban, Amina, Cabdi, Deqa, Nuur, Hibo, Yusuf, Ubah, Guled, Ilhan, Roble, Sahra',
    'Warsame, Farah, Ali, Jama, Hirsi, Osman, Duale, Nur',
  ),
  Arabic: names(
    'Mohammed, Fatima, Omar, Layla, Ahmed, Noor, Khadija, Hassan, Amal, Yousef, Rania, Mustafa, Hala, Karim, Salma, Bilal, Iman, Tariq, Sultan, Jamila',
    'Al-Hassan, Haddad, Saleh, Khoury, Aziz, Mansour, Najjar, Said',
  ),
  Turkish: names(
    'Emre, Ayşe, Mehmet, Elif, Can, Zeynep, Deniz, Kemal, Su, Hakan, Gül, Murat, Defne, Onur, Yasemin, Barış, Esra, Tolga, Nur, Kaan',
    'Yılmaz, Demir, Çelik, Öztürk, Şahin, Kaya, Pamuk, Tan',
  ),
  'Kurdish, Persian and Afghan': names(
    'Reza, Parisa, Jiyan, Farhad, Shirin, Ahmad, Roj, Zahra, Dilan, Kian, Nasrin, Bahram, Laleh, Azad, Rojin, Mina, Hamid, Soraya, Omid, Darya',
    'Ahmadi, Hosseini, Karimi, Rahimi, Barzani, Sharifi, Wali, Nazari',
  ),
  Punjabi: names(
    'Gurpreet, Harleen, Jaspreet, Simran, Manpreet, Raj, Balvinder, Kiran, Jagdeep, Preeti, Harjit, Navdeep, Sukhi, Amrit, Pal, Tej, Mandeep, Gurdeep, Roop, Param',
    'Singh, Kaur, Gill, Dhillon, Sandhu, Bains, Mann, Grewal',
  ),
  Gujarati: names(
    'Hetal, Jignesh, Kavita, Bhavesh, Nisha, Dipesh, Mayur, Payal, Ketan, Rekha, Chirag, Hema, Vishal, Jaya, Nilesh, Bina, Amit, Hina, Pooja, Dev',
    'Patel, Shah, Desai, Mehta, Joshi, Parmar, Amin, Modi',
  ),
  'Pakistani and Kashmiri': names(
    'Aisha, Imran, Saima, Bilal, Shanaya, Usman, Maryam, Zain, Nadia, Asif, Hafsa, Adeel, Rukhsana, Haroon, Samina, Faisal, Iqra, Waqas, Uzma, Shabana',
    'Khan, Hussain, Mahmood, Akhtar, Mirza, Malik, Raja, Butt',
  ),
  Bengali: names(
    'Rahima, Shafiq, Nasima, Rafiqul, Taslima, Jubair, Rima, Sumon, Mala, Kamrul, Shirin, Tanvir, Moni, Farhana, Rupa, Abdul, Shuvo, Khaleda, Sohel, Anika',
    'Begum, Miah, Khatun, Uddin, Chowdhury, Islam, Sultana, Das',
  ),
  'Tamil and Sri Lankan': names(
    'Karthik, Priya, Arjun, Meena, Suresh, Lakshmi, Kumar, Nila, Thivya, Bala, Janani, Vasanth, Abi, Kavin, Selvi, Mathu, Shan, Ragavi, Nimal, Dilini',
    'Sivakumar, Rajan, Selvaraj, Perera, Silva, Nathan, Kanna, Fernando',
  ),
  Chinese: names(
    'Xiaoming, Mei, Wei, Li Na, Jun, Hui, Ling, Chen, Fang, Yan, Bao, Ying, Ming, Zhi, Xin Yi, Hao, Lan, Jia, Ping, Siu',
    'Wong, Chan, Zhang, Li, Lam, Cheung, Song, Long',
  ),
  Vietnamese: names(
    'Ngọc, Linh, Minh, Thuy, Anh, Hung, Lan, Tuan, Hoa, Dung, Trang, Quang, Mai, Duc, Huong, Bao, Thao, Phuc, Kim, Son',
    'Nguyen, Tran, Pham, Le, Vu, Ho, Dang, Bui',
  ),
  'Portuguese and Brazilian': names(
    'João, Mariana, Tiago, Inês, Rui, Beatriz, Pedro, Luz, Catarina, Rafael, Graça, Duarte, Sol, Fábio, Teresa, Nuno, Vitória, Caio, Marta, Joaquim',
    'Silva, Santos, Pereira, Costa, da Rocha, Cruz, Pinto, Lobo',
  ),
  'African Caribbean': names(
    'Delroy, Shanice, Marlon, Tanisha, Winston, Kadeem, Precious, Errol, Shakira, Tyrone, Latoya, Desmond, Keisha, Rain, Jermaine, Monique, Leroy, Chantelle, Dwayne, Joy',
    'Campbell, Clarke, Bailey, Grant, Francis, Lewis, Morgan, Marshall',
  ),
  'Eritrean, Ethiopian and Sudanese': names(
    'Selam, Tesfay, Abeba, Dawit, Hiwot, Yonas, Merhawi, Feven, Samuel, Luwam, Bereket, Genet, Awet, Amanuel, Rahel, Osman, Nahom, Tigist, Idris, Semhar',
    'Tesfaye, Haile, Gebre, Tekle, Abebe, Kidane, Adam, Bol',
  ),
  'Albanian and Balkan': names(
    'Arben, Drita, Luan, Blerta, Ilir, Besa, Dren, Vesa, Agim, Teuta, Goran, Milica, Dragan, Lejla, Jovan, Shpresa, Valon, Ardita, Emir, Era',
    'Hoxha, Krasniqi, Gashi, Jovanović, Berisha, Kos, Marku, Shala',
  ),
};
